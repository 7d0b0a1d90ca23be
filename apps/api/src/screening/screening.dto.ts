import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { dispositionKinds } from '#application';
import { NamedResponse, PersonResponse } from '../shared/shared.dto.js';

const findingId = /^[0-9a-f]{24}$/;

/** What a person says of findings of one item. */
export class DispositionRequest {
  /** Version of the item that was shown. */
  @IsInt()
  @Min(1)
  itemVersion: number;

  /** Findings of this item's present revision. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(findingId, { each: true })
  findingIds: string[];

  /** FALSE_POSITIVE: it is none. LAWFUL_EXPOSURE: it may be shown on a legal ground. */
  @IsIn(dispositionKinds)
  kind: 'FALSE_POSITIVE' | 'LAWFUL_EXPOSURE';

  /** One of the reasons of the kind. */
  @Matches(/^[A-Z_]{1,40}$/)
  reason: string;

  /** Words beside the reason; needed with OTHER. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}

/** A place in the text: block and UTF-16 offsets. */
export class PlaceResponse {
  block: string;
  start: number;
  end: number;
}

export class DispositionResponse {
  kind: string;
  kindName: string;
  reason: string;
  reasonName: string;
  note: string | null;
  by: PersonResponse;
  at: string;
  /** Said of an earlier revision, whose text at the place was the same. */
  isCarried: boolean;
}

/** One finding: where, by which rule, why, and how it stands; never what. */
export class FindingResponse {
  id: string;
  check: string;
  checkName: string;
  rule: string;
  ruleVersion: string;
  category: string;
  categoryName: string;
  severity: string;
  severityName: string;
  place: PlaceResponse;
  /** Further pieces, when the place is spread over several texts. */
  continuedIn: PlaceResponse[];
  why: string;
  basis: string[];
  suggestion: string | null;
  /** Words to put in place of the finding; null where there are none, or none that this reader may see. */
  replacement: string | null;
  /** OPEN, TREATED, FALSE_POSITIVE or LAWFUL_EXPOSURE. */
  status: string;
  statusName: string;
  /** Steps that cannot be passed while it is unanswered; none for a hint. */
  holds: NamedResponse[];
  disposition: DispositionResponse | null;
}

/** A check that was made. No findings means none under this rule set. */
export class CheckResponse {
  check: string;
  name: string;
  ruleSet: string;
  findings: number;
  /** Findings that are unanswered and hold a step. */
  open: number;
  /** What the check says, in words. */
  text: string;
}

/** Something found when the treated text was read anew, at a place of that text. */
export class ResidualFindingResponse extends FindingResponse {
  /** Whether words can answer it; a mask that is too weak has to be made stronger. */
  isAnswerable: boolean;
}

/** An operation that the rules of the scene propose. */
export class ProposedOperationResponse {
  finding: string;
  id: string;
  span: PlaceResponse;
  /** mask, remove, replace or generalise. */
  action: string;
  replacement: string;
  rule: string;
  ruleName: string;
  basis: string;
  basisName: string;
}

/** A finding that a rule lets stand. */
export class KeptFindingResponse {
  finding: string;
  rule: string;
  ruleName: string;
  basis: string;
  basisName: string;
}

/** What the rules propose for the present revision. */
export class TreatmentProposalResponse {
  revisionDigest: string;
  operations: ProposedOperationResponse[];
  kept: KeptFindingResponse[];
}

/** What the checks found in the item's present revision. */
export class FindingsResponse {
  itemId: string;
  itemVersion: number;
  revisionDigest: string;
  scene: NamedResponse;
  screenedAt: string;
  checks: CheckResponse[];
  findings: FindingResponse[];
  /** Found in the treated text, at places of that text; they hold its steps until they are answered or treated. */
  residual: ResidualFindingResponse[];
  /** Checks whose findings I may answer now. */
  answerable: string[];
}
