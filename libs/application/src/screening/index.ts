export { CONTENT_SCREENER, type ContentScreener } from './content-screener.port.js';
export { type DisposeFindings, DisposeFindingsHandler } from './dispose-findings/dispose-findings.handler.js';
export {
  dispositionKinds,
  dispositionReasons,
  type DispositionKind,
  type DispositionReason,
  type DispositionRow,
} from './disposition.js';
export { DraftScreening } from './draft-screening.js';
export { FindingQueries } from './finding-queries.js';
export type {
  DispositionView,
  FindingsView,
  FindingView,
  ProposedOperationView,
  TreatmentProposalView,
} from './finding-views.js';
export type { OpenFindings } from './finding-standing.js';
export { InlineScreener, type OfficeTablesSource } from './inline-screener.js';
export { ScreeningDesk, type ScreeningResults, type ScreeningTask } from './screening-tasks.js';
export { TaskScreener } from './task-screener.js';
export { KnownRisks } from './traces/known-risks.js';
export { SettledTraces } from './traces/settled-traces.js';
export {
  PUBLISHED_TRACES,
  VALUE_DIGESTS,
  type JudgedRendition,
  type PublishedTrace,
  type PublishedTraces,
  type TraceRow,
  type ValueDigests,
} from './traces/traces.port.js';
export { TreatedFindings } from './treated-findings.js';
export { proposeFor, rescan } from './propose-treatment.js';
export { SCREENING_READ_MODEL, type ScreeningReadModel } from './screening-read-model.port.js';
export { screeningScenes, type ScreeningFacts, type ScreeningScene } from './screening-facts.js';
export type { ScreeningRow, StoredDisposition, StoredScreening } from './screening-row.js';
export { screenItem, type CheckMade, type Screening } from './screen-item.js';
export { newScreeningMemory, type ScreeningMemory } from './screening-memory.js';
