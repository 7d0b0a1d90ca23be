import { PersonResponse, ReturnedResponse } from '../shared/shared.dto.js';

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
  returned: ReturnedResponse | null;
}
