import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateIf } from 'class-validator';
import { accessChangeKinds, type AccessChangeKind, type AccessChangeOutcome } from '#application';
import { IsInstant } from '../http/is-instant.js';

const isOf =
  (...kinds: readonly AccessChangeKind[]) =>
  ({ kind }: AccessChangeRequest): boolean =>
    kinds.includes(kind);

/** A change of accounts or duties to be decided by another administrator. */
export class AccessChangeRequest {
  @IsIn(accessChangeKinds)
  kind: AccessChangeKind;

  /** Why the change is needed. */
  @IsString()
  @Length(1, 500)
  reason: string;

  /** Whose account or duties; not for a new account. */
  @ValidateIf(({ kind }: AccessChangeRequest) => kind !== 'account.create')
  @IsUUID()
  personId?: string;

  /** The duty to be revoked. */
  @ValidateIf(isOf('duty.revoke'))
  @IsUUID()
  assignmentId?: string;

  /** Name of the person of a new account. */
  @ValidateIf(isOf('account.create'))
  @IsString()
  @Length(1, 64)
  name?: string;

  @ValidateIf(isOf('account.create'))
  @IsString()
  @MaxLength(64)
  username?: string;

  /** First password of a new account, or the one that is set anew. */
  @ValidateIf(isOf('account.create', 'password.reset'))
  @IsString()
  @MaxLength(200)
  password?: string;

  /** Unit of a new account, or unit that a duty is held in. */
  @ValidateIf(isOf('account.create', 'duty.grant'))
  @IsString()
  @MaxLength(64)
  unitId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  departmentId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  post?: string | null;

  @ValidateIf(isOf('duty.grant'))
  @IsString()
  @MaxLength(64)
  duty?: string;

  /** The only step that a proofreader's duty is for; null for all of them. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  step?: string | null;

  /** From when on; at once where nothing is given. */
  @IsOptional()
  @IsInstant()
  validFrom?: string | null;

  @IsOptional()
  @IsInstant()
  validTo?: string | null;
}

export class AccessDecisionRequest {
  @IsIn(['approved', 'rejected', 'withdrawn'])
  outcome: AccessChangeOutcome;
}

export class ProposedChangeResponse {
  id: string;
}

export class DecidedChangeResponse {
  id: string;
  outcome: string;
}

export class AdministeredDutyResponse {
  id: string;
  duty: string;
  dutyName: string;
  unitId: string;
  step: string | null;
  stepName: string | null;
  validFrom: string;
  validTo: string | null;
}

export class AdministeredPersonResponse {
  personId: string;
  name: string;
  post: string | null;
  unitId: string;
  unitName: string;
  /** Null for a person without an account. */
  username: string | null;
  isActive: boolean;
  duties: AdministeredDutyResponse[];
}

export class AdministeredPeopleResponse {
  items: AdministeredPersonResponse[];
}

export class AccessChangeResponse {
  id: string;
  kind: string;
  kindName: string;
  /** Whose account or duties. */
  subjectName: string;
  username: string | null;
  duty: string | null;
  dutyName: string | null;
  unitId: string | null;
  validFrom: string | null;
  validTo: string | null;
  reason: string;
  proposerName: string;
  proposedAt: string;
  /** waiting, approved, rejected or withdrawn. */
  status: string;
  statusName: string;
  deciderName: string | null;
  decidedAt: string | null;
  /** What I may answer. */
  allowedOutcomes: string[];
  /** Why it is not mine to approve. */
  reasons: string[];
}

export class AccessChangesResponse {
  items: AccessChangeResponse[];
}
