import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';

/** Where a list goes on and how much of it is wanted. */
export class PageQuery {
  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  /** Most entries of one page, 1 to 100; 20 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class PersonResponse {
  id: string;
  name: string;
}

export class NamedResponse {
  code: string;
  name: string;
}

/** Why something may not be done. */
export class ReasonResponse {
  code: string;
  text: string;
  /** Number of the rule, e.g. SoD-1. */
  rule: string | null;
  /** Legal or institutional basis, in words. */
  basis: string | null;
  params: object;
  /** Who could do it instead. */
  couldAct: PersonResponse[];
}

/** One thing that is wrong with what was sent. */
export class IssueResponse {
  code: string;
  /** Where, e.g. `metadata.title` or `document.blocks[3]`. */
  path: string;
  text: string;
}

/** What others did since the version that the request named. */
export class ChangeResponse {
  at: string | null;
  person: PersonResponse | null;
  sentence: string;
}

/** RFC 9457 problem details. */
export class ProblemResponse {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  reasons: ReasonResponse[];
  issues?: IssueResponse[];
  /** Marks found in a text, by place; never the words. */
  findings?: object[];
  changes?: ChangeResponse[];
  /** Names the request in logs and entries. */
  traceId: string;
}

/** A place in the text: block and UTF-16 offsets. */
export class PositionResponse {
  block: string;
  start: number;
  end: number;
}

/** Something a person may do or not do here; buttons follow it. */
export class ReturnTargetResponse {
  /** The step to name as `returnTo`; null where the answer leads to one place only. */
  returnTo: string | null;
  returnToName: string | null;
  /** Names of the steps whose confirmations fall by it. */
  falls: string[];
}

export class AllowedActionResponse {
  /** `<step>.<outcome>`, or an action on the item. */
  action: string;
  name: string;
  allowed: boolean;
  reasons: ReasonResponse[];
  /** Fields without which the command is refused. */
  requires: string[];
  /** Further fields that it takes. */
  accepts: string[];
  /** forward, back or stop. */
  tone: string;
  /** Of an answer that sends back: what is done again, and what falls by it. */
  returns?: ReturnTargetResponse[];
}

/** The return that brought an item back to its drafter. */
export class ReturnedResponse {
  step: string;
  stepName: string;
  outcome: string;
  outcomeName: string;
  reasonClass: string | null;
  reasonClassName: string | null;
  opinion: string | null;
  positions: PositionResponse[];
  by: PersonResponse;
  at: string;
}

/** What one person decided. */
/** That a decision was signed on a printed form. */
export class PaperSignatureResponse {
  formNumber: string;
  /** Who typed it in. */
  typist: PersonResponse;
  signedOn: string;
  scanDigest: string;
}

export class OpinionResponse {
  decisionId: string;
  step: string;
  stepName: string;
  round: number;
  person: PersonResponse;
  /** In whose place the person decided. */
  actingFor: PersonResponse | null;
  duty: string;
  dutyName: string;
  outcome: string;
  outcomeName: string;
  opinion: string | null;
  reasonClass: string | null;
  reasonClassName: string | null;
  ground: string | null;
  groundName: string | null;
  positions: PositionResponse[];
  contentDigest: string;
  at: string;
  /** Its step stands confirmed by it. */
  current: boolean;
  /** The rule by which it stands although the text has changed since. */
  carriedBy: string | null;
  carriedByName: string | null;
  /** Null where it was given here. */
  paper: PaperSignatureResponse | null;
}
