import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { type Handing, handings } from '#application';
import { answerIds, recusalGrounds, type RecusalGround } from '#domain/workflow';
import { AllowedActionResponse, PersonResponse, ReasonResponse } from '../shared/shared.dto.js';

/** The task as it was on the screen. */
export class HandsRequest {
  /** Version of the task that was shown. */
  @IsInt()
  @Min(1)
  taskVersion: number;
}

/** To whom a task is given. */
export class GivingRequest extends HandsRequest {
  /** Person who is to have it. */
  @IsUUID()
  to: string;
}

/** To whom a task is handed, and why. */
export class HandingRequest extends GivingRequest {
  /** Why, or what is asked; kept apart from the log, which only commits to it. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string | null;
}

/** What a delegate has prepared. */
export class AdviceRequest extends HandsRequest {
  /** The answer that the delegate would give. */
  @IsIn(answerIds)
  outcome: string;

  /** Opinion in words; kept apart from the log, which only commits to it. */
  @IsString()
  @MinLength(1)
  @MaxLength(4000)
  opinion: string;
}

/** Who leaves the item's cases, and on what ground. */
export class RecusalRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;

  /** Person who leaves; oneself when left out. Others are excluded by the leader of the unit. */
  @IsOptional()
  @IsUUID()
  person?: string | null;

  /** 公务员法 第七十六条. */
  @IsIn(recusalGrounds)
  ground: RecusalGround;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string | null;
}

/** Whom to look for. */
export class CandidatesQuery {
  @IsIn(handings)
  handing: Handing;

  /** A part of the name; without it only those who can be given the task. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  q?: string;
}

export class ExplanationQuery {
  /** Whose possibilities are explained; one's own when left out. */
  @IsOptional()
  @IsUUID()
  person?: string;
}

/** A task in other hands. */
export class HandsResponse {
  taskId: string;
  taskVersion: number;
  itemId: string;
  /** The audit entry of the change. */
  entryId: string;
}

export class RecusedResponse {
  itemId: string;
  itemVersion: number;
  entryId: string;
}

/** What a delegate has prepared for a principal. */
export class AdviceResponse {
  by: PersonResponse;
  principal: PersonResponse;
  outcome: string;
  outcomeName: string;
  /** Null when erased. */
  opinion: string | null;
  at: string;
}

export class MayHandResponse {
  assign: boolean;
  transfer: boolean;
  delegate: boolean;
}

/** What the reader may do with a task beside answering it. */
export class TaskHandsResponse {
  mayClaim: boolean;
  mayRelease: boolean;
  mayAdvise: boolean;
  mayHand: MayHandResponse;
  advices: AdviceResponse[];
}

/** Somebody to whom the task might be given, and why it cannot. */
export class CandidateResponse {
  id: string;
  name: string;
  reasons: ReasonResponse[];
}

export class CandidatesResponse {
  items: CandidateResponse[];
}

/** A case that the people there can no longer finish. */
export class StrandedCaseResponse {
  caseId: string;
  itemId: string;
  /** Null while withheld from the reader. */
  title: string | null;
  state: string;
  stateName: string;
  unitId: string;
  unitName: string;
  /** Who is missing. */
  reasons: ReasonResponse[];
}

export class StrandedCasesResponse {
  items: StrandedCaseResponse[];
  nextCursor: string | null;
}

/** An open task as far as one person is concerned. */
export class ExplainedTaskResponse {
  taskId: string;
  step: string;
  stepName: string;
  /** In whose place the person would act. */
  actingFor: PersonResponse | null;
  answers: ExplainedAnswerResponse[];
  couldAct: PersonResponse[];
}

export class ExplainedAnswerResponse {
  action: string;
  name: AllowedActionResponse['name'];
  allowed: boolean;
  reasons: ReasonResponse[];
}

/** A step that is still to come. */
export class ForecastStepResponse {
  step: string;
  stepName: string;
  isOpen: boolean;
  couldAct: PersonResponse[];
  /** One way in which the case can be finished. */
  wouldAct: PersonResponse[];
  /** Last working day when every step takes all of its time, YYYY-MM-DD; null after a step without any. */
  latestOn: string | null;
  isProvisional: boolean;
}

/** What a person may do with an item now, why not, who could, and how it goes on. */
export class ExplanationResponse {
  itemId: string;
  person: PersonResponse;
  state: string;
  stateName: string;
  tasks: ExplainedTaskResponse[];
  path: ForecastStepResponse[];
  /** Why the people there can no longer finish the case; empty when they can. */
  stranded: ReasonResponse[];
}
