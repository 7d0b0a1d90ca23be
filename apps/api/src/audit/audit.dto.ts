import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsInstant } from '../http/is-instant.js';
import { ActorResponse } from '../items/item.dto.js';
import { PageQuery, PersonResponse, ReasonResponse } from '../shared/shared.dto.js';

export class AuditQuery extends PageQuery {
  /** Item id. */
  @IsOptional()
  @IsUUID()
  item?: string;

  /** Person id. */
  @IsOptional()
  @IsUUID()
  person?: string;

  /** From this instant on. */
  @IsOptional()
  @IsInstant()
  from?: string;

  /** Before this instant. */
  @IsOptional()
  @IsInstant()
  to?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  step?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  action?: string;

  /** Answer given, or done, refused, failed. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  outcome?: string;

  /** Code of a rule, a reason for returning, or a ground that the entry names. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  rule?: string;
}

/** One entry of the log. */
export class AuditEntryResponse {
  id: string;
  itemId: string | null;
  itemTitle: string | null;
  /** Place in the item's chain. */
  seq: number;
  at: string;
  actor: ActorResponse;
  duty: string | null;
  dutyName: string | null;
  action: string;
  actionName: string;
  step: string | null;
  stepName: string | null;
  outcome: string | null;
  outcomeName: string | null;
  reasons: ReasonResponse[];
  sentence: string;
  /** Leaf hash of the entry. */
  leaf: string;
}

/** A value that an entry commits to. */
export class TrailValueResponse {
  field: string;
  /** Null when erased or withheld. */
  value: string | null;
  /** matches, differs, erased or withheld. */
  check: string;
}

export class TrailEntryResponse extends AuditEntryResponse {
  values: TrailValueResponse[];
}

export class AuditPageResponse {
  items: AuditEntryResponse[];
  nextCursor: string | null;
}

/** All entries of one item, oldest first. */
export class TrailResponse {
  itemId: string;
  title: string | null;
  items: TrailEntryResponse[];
}

export class IntegrityProblemResponse {
  seq: number;
  code: string;
  text: string;
}

/** What recomputing an item's chain has found. */
export class IntegrityResponse {
  itemId: string;
  intact: boolean;
  entries: number;
  headLeaf: string | null;
  /** First place that does not fit. */
  brokenSeq: number | null;
  problems: IntegrityProblemResponse[];
  text: string;
  checkedAt: string;
}

export class PeopleResponse {
  items: PersonResponse[];
}
