import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { type ExpertStance, expertStances } from '#application';
import { PersonResponse } from '../shared/shared.dto.js';
import { ShownTaskRequest } from '../tasks/shown-task.dto.js';

export class ExpertInvitationRequest extends ShownTaskRequest {
  /** The expert's name. */
  @IsString()
  @Length(1, 50)
  name: string;

  /** Where the expert works. */
  @IsString()
  @Length(1, 100)
  organisation: string;

  /** What is asked. */
  @IsString()
  @Length(1, 2000)
  question: string;

  /** For how many days the link works. */
  @IsInt()
  @Min(1)
  @Max(15)
  days: number;
}

export class ExpertInvitedResponse {
  linkId: string;
  expiresAt: string;
  /** The secret address for the expert: shown once, kept nowhere. Null when this command was answered before. */
  address: string | null;
}

export class ExpertTokenRequest {
  /** The part of the address behind the #. */
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  token: string;
}

export class ExpertOpinionRequest extends ExpertTokenRequest {
  @IsIn(expertStances)
  stance: ExpertStance;

  @IsString()
  @Length(1, 4000)
  opinion: string;
}

/** What an outside expert is shown. */
export class ExpertPageResponse {
  step: string;
  stepName: string;
  expert: string | null;
  question: string | null;
  unitName: string;
  expiresAt: string;
  document: object;
  metadata: object;
}

export class ExpertAnswerResponse {
  at: string;
}

/** An expert who was asked about a step, and his opinion: advice, never a confirmation. */
export class ExpertLinkResponse {
  id: string;
  step: string;
  stepName: string;
  expert: string | null;
  organisation: string | null;
  question: string | null;
  invitedBy: PersonResponse;
  invitedAt: string;
  expiresAt: string;
  openings: number;
  /** open, answered, revoked, expired or overtaken. */
  standing: string;
  standingName: string;
  mayRevoke: boolean;
  stance: string | null;
  stanceName: string | null;
  opinion: string | null;
  answeredAt: string | null;
}

export class ExpertLinksResponse {
  links: ExpertLinkResponse[];
}
