import { IsBase64, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { reasonClasses } from '#application';
import { withholdGrounds } from '#domain/disclosure';
import { answerIds } from '#domain/workflow';
import { IsInstant } from '../http/is-instant.js';
import { PersonResponse } from '../shared/shared.dto.js';

/** What stands on a signed form, and its scan. */
export class PaperDecisionRequest {
  /** The number on the sheet. */
  @Matches(/^[0-9]{8}-[0-9A-F]{10}$/)
  formNumber: string;

  /** The code beside it. */
  @Matches(/^[0-9A-F]{8}$/)
  revisionCode: string;

  /** Who has signed. */
  @IsUUID()
  signerId: string;

  /** The date beside the signature. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  signedOn: string;

  /** One of the outcomes of the step. */
  @IsIn(answerIds)
  outcome: string;

  /** The opinion as it was written. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  opinion?: string | null;

  @IsOptional()
  @IsIn(reasonClasses)
  reasonClass?: string | null;

  @IsOptional()
  @IsIn(withholdGrounds)
  ground?: string | null;

  @IsOptional()
  @IsInstant()
  deferUntil?: string | null;

  @IsOptional()
  @Matches(/^[a-z][A-Za-z0-9]{0,39}$/)
  returnTo?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  statement?: string | null;

  /** The signed sheet as PDF, JPEG or PNG, 8 MB at most. */
  @IsBase64()
  @MaxLength(12_000_000)
  scan: string;
}

export class PaperFormResponse {
  number: string;
  code: string;
  printedBy: PersonResponse;
  printedAt: string;
  /** A decision has been recorded on it. */
  isUsed: boolean;
}

/** What can be done with a task on paper. */
export class PaperResponse {
  mayPrint: boolean;
  mayRecord: boolean;
  forms: PaperFormResponse[];
}
