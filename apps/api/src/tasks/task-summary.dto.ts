import { PersonResponse, ReturnedResponse } from '../shared/shared.dto.js';

/** Until when a task is to be done, by working days. */
export class DueResponse {
  /** Last day, YYYY-MM-DD in Asia/Shanghai; null while the clock is paused. */
  on: string | null;
  /** From this instant on the task is overdue. */
  at: string | null;
  /** A holiday notice that is not there yet may still change it. */
  isProvisional: boolean;
  isOverdue: boolean;
}

/** In whose hands a task is. */
export class HoldingResponse {
  /** open, bound (by the process), claimed, assigned or delegated. */
  kind: string;
  /** To whom it comes back from a delegate. */
  principal: PersonResponse | null;
  /** In whose place the reader would act, as substitute or delegate. */
  readerActsFor: PersonResponse | null;
}

/** A task in the inbox. */
export class TaskSummaryResponse {
  id: string;
  version: number;
  itemId: string;
  /** Null while the content is withheld from the reader. */
  title: string | null;
  step: string;
  stepName: string;
  duty: string;
  dutyName: string;
  round: number;
  waitingSince: string;
  unitId: string;
  unitName: string;
  drafter: PersonResponse;
  riskTier: string;
  openedBy: PersonResponse | null;
  assignee: PersonResponse | null;
  holding: HoldingResponse;
  returned: ReturnedResponse | null;
  /** Null where the process gives the step no time. */
  due: DueResponse | null;
}
