import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import {
  type CorrectionClass,
  correctionClasses,
  type ProcessByChoice,
  processesByChoice,
} from '#application';
import { takeDownTriggers } from '#domain/workflow';
import { FreeForm } from '../http/free-form.decorator.js';
import {
  AllowedActionResponse,
  OpinionResponse,
  PageQuery,
  PaperSignatureResponse,
  PersonResponse,
  ReturnedResponse,
} from '../shared/shared.dto.js';
import { TaskSummaryResponse } from '../tasks/task-summary.dto.js';

export class ItemListQuery extends PageQuery {
  /** State of the publishing case. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  state?: string;

  /** Words of the title. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** Only items that I drafted: `true`. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || value === true)
  mine?: boolean;
}

/** Document, metadata and release plan; their own parsers say what is wrong with them. */
export class DraftRequest {
  /** `shenjiao-doc/1`. */
  @FreeForm()
  document: object;

  /** Catalogue metadata. */
  @FreeForm()
  metadata: object;

  /** `shenjiao-release-plan/1`. */
  @FreeForm()
  releasePlan: object;
}

export class CreateItemRequest extends DraftRequest {
  /** normativeDocument, reprint or emergency; without it the item takes the process of the unit's profile. */
  @IsOptional()
  @IsIn(processesByChoice)
  process?: ProcessByChoice | null;
}

export class SaveDraftRequest extends DraftRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;
}

export class TreatmentRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;

  /** The de-identification task. */
  @IsUUID()
  taskId: string;

  /** All operations on spans of the source revision. */
  @FreeForm()
  operations: object[];
}

export class RecallRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

export class QuarantineRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;

  /** Why; must not repeat the words in question. */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

export class QuarantineResolutionRequest extends QuarantineRequest {
  @IsIn(['clear', 'purge'])
  outcome: string;
}

export class TakeDownRequest extends QuarantineRequest {
  /** The occasion. */
  @IsIn(takeDownTriggers)
  trigger: string;
}

export class CorrectionRequest extends QuarantineRequest {
  /** What kind of error is put right; where more is changed than a misprint, the correction goes deeper by itself. */
  @IsIn(correctionClasses)
  errorClass: CorrectionClass;
}

/** What is public of an item. */
export class PublicationResponse {
  /** LIVE, SUSPENDED, WITHDRAWN, EXPIRED_OFFLINE or HISTORICAL. */
  state: string;
  stateName: string;
  indexNumber: string;
  /** The page on the portal. */
  url: string;
  /** The signed bytes beside it. */
  canonicalUrl: string;
  columnId: string;
  publishedAt: string;
  /** Digest of the canonical bytes. */
  digest: string;
  pageDigest: string;
  templateVersion: string;
}

/** An item in a list. */
export class ItemSummaryResponse {
  id: string;
  /** Null while the content is withheld from the reader. */
  title: string | null;
  documentNumber: string | null;
  state: string;
  stateName: string;
  round: number;
  unitId: string;
  unitName: string;
  drafter: PersonResponse;
  attribute: string | null;
  attributeName: string | null;
  riskTier: string;
  createdAt: string;
  updatedAt: string;
  publication: PublicationResponse | null;
  /** When everything that it said was erased. */
  erasedAt: string | null;
}

/** An item as one person sees it. */
export class ItemResponse extends ItemSummaryResponse {
  /** To be named by commands on the item. */
  version: number;
  revisionDigest: string;
  contentDigest: string;
  releasePlanDigest: string;
  /** How much of the text this person may read: source, rendition or none. */
  access: string;
  metadata: object | null;
  releasePlan: object | null;
  /** Hash of the process definition that the case is pinned to. */
  definition: string;
  tasks: TaskSummaryResponse[];
  opinions: OpinionResponse[];
  allowedActions: AllowedActionResponse[];
  returned: ReturnedResponse | null;
}

export class ItemPageResponse {
  items: ItemSummaryResponse[];
  nextCursor: string | null;
}

/** The source, without its salt. */
export class RevisionResponse {
  digest: string;
  number: number;
  createdAt: string;
  createdBy: PersonResponse;
  /** How many places are covered, since this reader does not need to see them. */
  maskedPlaces: number;
  document: object;
  metadata: object;
  attachments: object[];
}

/** What is to be published, and the operations that made it. */
export class RenditionResponse {
  contentDigest: string;
  revisionDigest: string;
  document: object;
  metadata: object;
  attachments: object[];
  /** Spans are of the source. */
  operations: object[];
  treatedBy: PersonResponse | null;
  treatedAt: string | null;
}

export class ActorResponse {
  /** person or system. */
  kind: string;
  id: string;
  name: string;
  dutyName: string | null;
}

/** One step of an item's way. */
export class TimelineEntryResponse {
  seq: number;
  at: string;
  actor: ActorResponse;
  action: string;
  actionName: string;
  step: string | null;
  stepName: string | null;
  outcome: string | null;
  outcomeName: string | null;
  round: number | null;
  sentence: string;
  opinion: string | null;
  reasonClass: string | null;
  reasonClassName: string | null;
  ground: string | null;
  groundName: string | null;
  contentDigest: string | null;
  /** The decision no longer stands: the content or release plan has changed since. */
  stale: boolean;
  /** Null where it was not decided on paper. */
  paper: PaperSignatureResponse | null;
}

export class TimelineResponse {
  items: TimelineEntryResponse[];
}
