import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { erasureGrounds, erasureOutcomes, type ErasureGround, type ErasureOutcome } from '#application';
import { PersonResponse, ReasonResponse } from '../shared/shared.dto.js';

/** That what an item said be removed. */
export class ErasureRequest {
  @IsIn(erasureGrounds)
  ground: ErasureGround;

  /** For the file; it is erased with the rest. */
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;
}

export class ErasureDecisionRequest {
  @IsIn(erasureOutcomes)
  outcome: ErasureOutcome;
}

export class ErasureProposedResponse {
  id: string;
}

export class ErasureDecidedResponse {
  id: string;
  outcome: string;
}

export class ErasureAnswerResponse {
  outcome: string;
  outcomeName: string;
  allowed: boolean;
  reasons: ReasonResponse[];
}

/** An erasure as it stands. */
export class ErasureResponse {
  id: string;
  itemId: string;
  ground: string;
  groundName: string;
  proposedBy: PersonResponse;
  proposedAt: string;
  /** waiting, approved, rejected or withdrawn. */
  status: string;
  statusName: string;
  decidedBy: PersonResponse | null;
  decidedAt: string | null;
  /** Null until it has been carried out. */
  erasedAt: string | null;
  /** What I may answer, and for what I may not, why. */
  answers: ErasureAnswerResponse[];
}

export class ErasuresResponse {
  items: ErasureResponse[];
}
