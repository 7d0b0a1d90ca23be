export type * from './assignment-rows.js';
export type * from './roster-rows.js';
export { capacityIn, type Capacity, type HeldTask, type TaskAtHand } from './capacity.js';
export { officeRoster, type OfficeRoster, type RosterPerson } from './office-roster.js';
export { Rosters } from './rosters.js';
export { AssignmentBench, type HandsAnswer, type ShownHands } from './assignment-bench.js';
export { type AdviseTask, AdviseTaskHandler } from './advise-task.handler.js';
export { type AssignTask, AssignTaskHandler } from './assign-task.handler.js';
export { ClaimTaskHandler } from './claim-task.handler.js';
export { type DelegateTask, DelegateTaskHandler } from './delegate-task.handler.js';
export { ReleaseTaskHandler } from './release-task.handler.js';
export { type TransferTask, TransferTaskHandler } from './transfer-task.handler.js';
export { type RecusedAnswer, type RecusePerson, RecusePersonHandler } from './recuse-person.handler.js';
export {
  type NameSubstitute,
  NameSubstituteHandler,
  type SubstituteAnswer,
} from './name-substitute.handler.js';
export { EndSubstitutionHandler } from './end-substitution.handler.js';
export { SubstitutionInvalidError, SubstitutionNotFoundError } from './substitution.errors.js';
export {
  SUBSTITUTION_STORE,
  type SubstitutionStore,
  type SubstitutionView,
} from './substitution.store.port.js';
export { SubstitutionQueries } from './substitution-queries.js';
export {
  CandidateQueries,
  type CandidateView,
  type Handing,
  handings,
  type TaskHandsView,
} from './candidate-queries.js';
export { type StrandedCaseView, StrandedForbiddenError, StrandedQueries } from './stranded-queries.js';
export { OPEN_CASES, type OpenCaseRow, type OpenCases } from './open-cases.port.js';
export { type AdviceView, TASK_ADVICES, type TaskAdvices } from './task-advices.port.js';
export {
  type ExplainedTask,
  ExplanationForbiddenError,
  ExplanationQueries,
  type ExplanationView,
  type ForecastStep,
} from './explanation-queries.js';
export { type TellStranded, TellStrandedHandler } from './tell-stranded.handler.js';
export { actorReasons, handsReasons } from './assignment-reasons.js';
export { ownTaskReasons } from './require-own-task.js';
