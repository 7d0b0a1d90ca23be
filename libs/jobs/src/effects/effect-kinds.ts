import { DeadlineDueJob } from './deadline-due.job.js';
import { DeadlinesRecomputeJob } from './deadlines-recompute.job.js';
import { NotificationMailJob } from './notification-mail.job.js';
import { PublicationDeliverJob } from './publication-deliver.job.js';
import { RosterChangedJob } from './roster-changed.job.js';
import { TasksOpenedJob } from './tasks-opened.job.js';
import { TimerDueJob } from './timer-due.job.js';

/** Queues, one per area, so that a backlog in one delays no other. */
export const queueNames = ['publication', 'notification', 'mail', 'timer'] as const;
export type QueueName = (typeof queueNames)[number];

/** How the rows of one kind travel. */
export interface EffectKindSpec {
  readonly queue: QueueName;
  /** What a job of this kind holds: ids only, since a queue keeps its jobs in clear. */
  readonly job: new () => object;
  /** `batch`: rows that were never tried before share a job; a row that failed travels alone from then on. */
  readonly grouping: 'single' | 'batch';
}

/** Every kind of outbox row that is delivered, by the name it has in the outbox. */
export const effectKinds = {
  'publication.deliver': { queue: 'publication', job: PublicationDeliverJob, grouping: 'single' },
  'notification.tasksOpened': { queue: 'notification', job: TasksOpenedJob, grouping: 'batch' },
  'notification.mail': { queue: 'mail', job: NotificationMailJob, grouping: 'single' },
  'deadlines.recompute': { queue: 'timer', job: DeadlinesRecomputeJob, grouping: 'single' },
  'deadline.due': { queue: 'timer', job: DeadlineDueJob, grouping: 'single' },
  'roster.changed': { queue: 'timer', job: RosterChangedJob, grouping: 'single' },
  'timer.due': { queue: 'timer', job: TimerDueJob, grouping: 'single' },
} as const satisfies Readonly<Record<string, EffectKindSpec>>;

export type EffectKind = keyof typeof effectKinds;

/** What the processor of a kind is given. */
export type JobOf<Kind extends EffectKind> = InstanceType<(typeof effectKinds)[Kind]['job']>;

/** Whether this program knows how to deliver rows of this kind; a newer program may have written others. */
export function isEffectKind(kind: string): kind is EffectKind {
  return Object.hasOwn(effectKinds, kind);
}
