import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type InboxKind, inboxKinds, reasonClasses } from '#application';
import { withholdGrounds } from '#domain/disclosure';
import { answerIds } from '#domain/workflow';
import { IsInstant } from '../http/is-instant.js';
import { ItemResponse } from '../items/item.dto.js';
import { AllowedActionResponse, OpinionResponse, PageQuery } from '../shared/shared.dto.js';
import { ShownTaskRequest } from './shown-task.dto.js';
import { TaskSummaryResponse } from './task-summary.dto.js';

const blockId = /^(meta:[a-z]{1,32}(:[0-9]{1,4})?|[A-Za-z0-9_-]{1,64})$/;

/** A place in the text: block and UTF-16 offsets. */
export class PositionRequest {
  /** A block of the document, or `meta:` and a field of the metadata. */
  @Matches(blockId)
  block: string;

  @IsInt()
  @Min(0)
  start: number;

  @IsInt()
  @Min(0)
  end: number;
}

/** Which of the tasks that wait for me, and where the page begins. */
export class InboxQuery extends PageQuery {
  /** `mine`: in my hands or those of whom I stand in for; `pool`: nobody has taken them yet. All when left out. */
  @IsOptional()
  @IsIn(inboxKinds)
  kind?: InboxKind;
}

export class OpeningRequest {
  /** Version of the task that was shown. */
  @IsInt()
  @Min(1)
  taskVersion: number;
}

/** One person's decision on what was on the screen. */
export class DecisionRequest extends ShownTaskRequest {
  /** One of the outcomes that the task's allowed actions name. */
  @IsIn(answerIds)
  outcome: string;

  /** Opinion in words; kept apart from the log, which only commits to it. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  opinion?: string | null;

  /** Class of the reason for a return. */
  @IsOptional()
  @IsIn(reasonClasses)
  reasonClass?: string | null;

  /** Legal ground for not disclosing. */
  @IsOptional()
  @IsIn(withholdGrounds)
  ground?: string | null;

  /** Places that the opinion is about. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PositionRequest)
  positions?: PositionRequest[] | null;

  /** Until when publication is deferred (RFC 3339). */
  @IsOptional()
  @IsInstant()
  deferUntil?: string | null;

  /** The step that is to be done again; one of those that the allowed action names. */
  @IsOptional()
  @Matches(/^[a-z][A-Za-z0-9]{0,39}$/)
  returnTo?: string | null;

  /** Written statement (情况说明). */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  statement?: string | null;
}

/** The screen on which a task is decided. */
export class TaskResponse extends TaskSummaryResponse {
  /** open, done or void. */
  status: string;
  contentDigest: string;
  releasePlanDigest: string;
  /** What the step works on: source, rendition or both. */
  shows: string;
  allowedActions: AllowedActionResponse[];
  opinions: OpinionResponse[];
}

export class TaskPageResponse {
  items: TaskSummaryResponse[];
  nextCursor: string | null;
}

export class OpenedTaskResponse {
  taskId: string;
  step: string;
  stepName: string;
}

/** The system's signed promise that the decision's entry will be in the log (`shenjiao-receipt/1`). */
export class ReceiptResponse {
  entryId: string;
  /** SHA-256 leaf hash of the entry, as hex. */
  leaf: string;
  at: string;
  /** Which receipt key has signed. */
  keyId: string;
  /** Ed25519, base64. */
  signature: string;
}

/** What a decision brought about. */
export class DecidedResponse {
  itemId: string;
  itemVersion: number;
  state: string;
  stateName: string;
  taskId: string;
  decisionId: string;
  /** The audit entry of the decision, and its place in the item's chain. */
  entryId: string;
  entrySeq: number;
  /** To be kept by the person: it proves an entry that was left out of the log. */
  receipt: ReceiptResponse;
  /** What confirmations are bound to from now on: to be sent back with the next decision. */
  contentDigest: string;
  releasePlanDigest: string;
  /** Tasks that now wait. */
  opened: OpenedTaskResponse[];
  /** The item as its decider sees it now; left out with `Prefer: return=minimal`, null when it is no longer his to see. */
  item?: ItemResponse | null;
}
