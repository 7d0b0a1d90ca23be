export {
  effectKinds,
  queueNames,
  isEffectKind,
  type EffectKind,
  type EffectKindSpec,
  type JobOf,
  type QueueName,
} from './effects/effect-kinds.js';
export { JobKindUnknownError, JobPayloadInvalidError, parseJob } from './effects/parse-job.js';
export { PublicationDeliverJob } from './effects/publication-deliver.job.js';
export { TasksOpenedJob } from './effects/tasks-opened.job.js';
export { TimerDueJob } from './effects/timer-due.job.js';
export { OutboxCleaner } from './outbox/outbox-cleaner.js';
export { OutboxReconciler } from './outbox/outbox-reconciler.js';
export { OutboxRelay } from './outbox/outbox-relay.js';
export { OutboxStore, type OpenRows } from './outbox/outbox.store.js';
export { migrateQueue, queueSchema, type QueueMigrationOptions } from './queue/migrate-queue.js';
export { openQueueBackend, type QueueBackendOptions } from './queue/open-queue-backend.js';
export { QueueNotReadyError } from './queue/queue-not-ready.error.js';
export type { QueueBackend, QueuedJob, QueueWorker, WorkOptions } from './queue/queue-backend.js';
export { EffectProcessor, type JobObserver, type Processors } from './runtime/effect-processor.js';
export { JobRuntime, type JobPace, type JobRuntimeOptions } from './runtime/job-runtime.js';
export { PollingLoop, type PollingLoopOptions, type Progress } from './runtime/polling-loop.js';
export { TimerPump } from './timers/timer-pump.js';
