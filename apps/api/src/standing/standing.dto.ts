import { IsIn, IsInt, IsOptional, IsString, Length, Matches, MaxLength, Min } from 'class-validator';
import { type PreviewedItemEvent, previewedItemEvents } from '#application';
import { answerIds } from '#domain/workflow';
import { PersonResponse, ReasonResponse } from '../shared/shared.dto.js';

export class StopRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;

  /** Why. */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

export class TakeBackRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

/** An answer whose consequences are asked. */
export class AnswerQuery {
  @IsIn(answerIds)
  outcome: string;

  /** The step that would be done again. */
  @IsOptional()
  @Matches(/^[a-z][A-Za-z0-9]{0,39}$/)
  returnTo?: string;
}

export class ItemEventQuery {
  @IsIn(previewedItemEvents)
  event: PreviewedItemEvent;
}

/** Open work that would be cut off. */
export class CutOffResponse {
  step: string;
  stepName: string;
  /** Who has opened it already. */
  openedBy: PersonResponse | null;
}

export class OpenedStepResponse {
  step: string;
  stepName: string;
}

/** A confirmation, and who gave it when. */
export class ConfirmationResponse {
  step: string;
  stepName: string;
  by: PersonResponse | null;
  at: string | null;
}

/** The stages of the item's way: what is done, what is open, and what it does not have to pass. */
export class CasePositionResponse {
  /** SVG. */
  diagram: string;
}

/** What an answer or event would bring about. */
export class ConsequencesResponse {
  /** Why it would be refused; everything else is empty then. */
  reasons: ReasonResponse[];
  to: string | null;
  toName: string | null;
  cancels: CutOffResponse[];
  /** Steps that would be open then and are not now. */
  opens: OpenedStepResponse[];
  /** Confirmations that would fall. */
  falls: ConfirmationResponse[];
  /** Confirmations that would stay. */
  stands: ConfirmationResponse[];
  /** What stays then falls as far as the drafter changes what it was given on. */
  dependsOnChange: boolean;
}
