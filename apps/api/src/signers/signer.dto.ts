import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type SignerChange, signerChanges } from '#application';
import { PersonResponse, ReasonResponse } from '../shared/shared.dto.js';
import { ShownTaskRequest } from '../tasks/shown-task.dto.js';

export class SignerRequest extends ShownTaskRequest {
  @IsIn(signerChanges)
  change: SignerChange;

  /** Whom to call in, or to do without. */
  @IsUUID()
  signerId: string;

  /** What the signer is asked. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

/** What a part of a name finds. */
export class NameQuery {
  @IsOptional()
  @IsString()
  @MaxLength(50)
  name?: string;
}

export class SignerResponse {
  /** Null for whoever holds the step's duty. */
  person: PersonResponse | null;
  /** 1 for whoever comes first. */
  place: number;
  isCalledIn: boolean;
  hasAnswered: boolean;
  /** Whether you called this person in and can do without. */
  isRemovable: boolean;
}

export class SignersResponse {
  /** Whether you may call somebody in here. */
  mayAdd: boolean;
  signers: SignerResponse[];
}

export class ColleagueResponse {
  id: string;
  name: string;
  unitName: string;
  post: string | null;
}

export class ColleaguesResponse {
  people: ColleagueResponse[];
}

export class SignerCandidateResponse extends ColleagueResponse {
  /** The rules that keep this person from being called in; empty when nothing does. */
  reasons: ReasonResponse[];
}

export class SignerCandidatesResponse {
  people: SignerCandidateResponse[];
}

/** What has changed by a command on an item, and what waits now. */
export class ItemMovedResponse {
  itemId: string;
  itemVersion: number;
  state: string;
  stateName: string;
  /** The audit entry. */
  entryId: string;
  opened: MovedTaskResponse[];
}

export class MovedTaskResponse {
  taskId: string;
  step: string;
  stepName: string;
}
