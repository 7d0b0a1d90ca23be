import { IsUUID } from 'class-validator';
import { IsInstant } from '../http/is-instant.js';
import { PersonResponse, ReasonResponse } from '../shared/shared.dto.js';

/** Whom and when. */
export class AsOfQuery {
  @IsUUID()
  person: string;

  @IsInstant()
  at: string;
}

export class HeldDutyResponse {
  duty: string;
  dutyName: string;
  step: string | null;
}

/** Something that the person is recorded to have had before him. */
export class SeenResponse {
  at: string;
  action: string;
  actionName: string;
  step: string | null;
  stepName: string | null;
  revision: string | null;
  rendition: string | null;
}

export class StepAsOfResponse {
  step: string;
  stepName: string;
  allowed: boolean;
  /** Why not. */
  reasons: ReasonResponse[];
}

/** What a person had seen of an item at an instant, and what he could do with it. */
export class AsOfResponse {
  itemId: string;
  person: PersonResponse;
  at: string;
  /** The newest entry at that time. */
  seq: number;
  state: string;
  stateName: string;
  round: number;
  revision: string | null;
  rendition: string | null;
  releasePlan: string | null;
  definition: string;
  duties: HeldDutyResponse[];
  seen: SeenResponse[];
  steps: StepAsOfResponse[];
}
