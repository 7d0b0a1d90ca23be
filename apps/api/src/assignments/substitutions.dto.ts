import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { editorialDuties, type Duty } from '#domain/kernel';
import { IsInstant } from '../http/is-instant.js';
import { NamedResponse, PersonResponse } from '../shared/shared.dto.js';

/** Who stands in for me, in what, and when. */
export class SubstituteRequest {
  /** Person who stands in. */
  @IsUUID()
  substitute: string;

  /** Duties that are lent; all of mine when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(editorialDuties.length)
  @IsIn(editorialDuties, { each: true })
  duties?: Duty[] | null;

  /** In which unit; all of mine when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  unitId?: string | null;

  /** From when (RFC 3339). */
  @IsInstant()
  from: string;

  /** Until when (RFC 3339), not included. */
  @IsInstant()
  to: string;
}

/** A substitution that runs or is to come. */
export class SubstitutionResponse {
  id: string;
  principal: PersonResponse;
  substitute: PersonResponse;
  /** Null: all of the principal's. */
  duties: NamedResponse[] | null;
  /** Null: all of the principal's units. */
  unitId: string | null;
  unitName: string | null;
  from: string;
  to: string;
}

export class SubstitutionsResponse {
  items: SubstitutionResponse[];
}

export class SubstituteAnswerResponse {
  id: string;
  entryId: string;
}
