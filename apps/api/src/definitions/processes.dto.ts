import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { proposalPurposes, type ProposalOutcome, type ProposalPurpose } from '#application';
import { IsInstant } from '../http/is-instant.js';
import { NamedResponse } from '../shared/shared.dto.js';

/** Longest text of a definition, in characters. */
const textMax = 200_000;

export class ProcessUnitQuery {
  @IsString()
  @Length(1, 64)
  unitId: string;
}

/** A definition or rules of the office, to be looked at. */
export class ProcessTextRequest {
  @IsString()
  @Length(1, 64)
  unitId: string;

  @IsIn(proposalPurposes)
  purpose: ProposalPurpose;

  /** A definition (`shenjiao-process/2`), or rules of the office (`shenjiao-policy/1`), as JSON text. */
  @IsString()
  @MaxLength(textMax)
  text: string;
}

/** A definition or rules of the office, to be brought into force by another person. */
export class ProcessProposalRequest extends ProcessTextRequest {
  /** Why the unit shall work so. */
  @IsString()
  @Length(1, 500)
  reason: string;

  /** From when on; as soon as it is activated where nothing is given. */
  @IsOptional()
  @IsInstant()
  validFrom?: string | null;

  @IsOptional()
  @IsInstant()
  validTo?: string | null;
}

export class ProcessDecisionRequest {
  @IsIn(['activated', 'declined', 'withdrawn'])
  outcome: ProposalOutcome;
}

export class DefinitionHashParam {
  @Matches(/^sha256:[0-9a-f]{64}$/)
  hash: string;
}

export class ProposedProcessResponse {
  id: string;
  hash: string;
}

export class DecidedProcessResponse {
  id: string;
  outcome: string;
}

/** A fault, told by the shortest case that shows it. */
export class CounterExampleResponse {
  code: string;
  sentence: string;
  story: string[];
}

export class ProcessProofResponse {
  isProven: boolean;
  situations: number;
  transitions: number;
  counterExamples: CounterExampleResponse[];
}

/** A definition that new items of the unit take. */
export class ProcessInUseResponse {
  purpose: string;
  purposeName: string;
  hash: string;
  name: string;
  version: number;
  title: string;
  /** Null for a definition that comes with the program. */
  unitId: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** A rule of the office over all ways that a case can take. */
export class OfficePolicyResponse {
  name: string;
  title: string;
  unitId: string;
}

export class ProcessProposalResponse {
  id: string;
  unitId: string;
  purpose: string;
  purposeName: string;
  hash: string;
  reason: string;
  validFrom: string | null;
  validTo: string | null;
  proposerName: string;
  proposedAt: string;
  /** waiting, activated, declined or withdrawn. */
  status: string;
  deciderName: string | null;
  decidedAt: string | null;
  allowedOutcomes: string[];
  /** Why it is not mine to bring into force. */
  reasons: string[];
}

/** A definition on which open cases run. */
export class RunningProcessResponse {
  hash: string;
  name: string;
  version: number;
  title: string;
  openCases: number;
}

export class UnitProcessesResponse {
  unitId: string;
  inUse: ProcessInUseResponse[];
  policies: OfficePolicyResponse[];
  proposals: ProcessProposalResponse[];
  mayPropose: boolean;
  /** What open cases run on that I may move to another version, in all units I watch over. */
  running: RunningProcessResponse[];
}

export class OutlinedOutcomeResponse {
  outcome: string;
  name: string;
  leadsTo: string;
}

export class OutlinedStepResponse {
  step: string;
  name: string;
  duties: NamedResponse[];
  /** For which items; null for all. */
  condition: string | null;
  /** How several people answer; null where one does. */
  voices: string | null;
  deadlineWorkingDays: number | null;
  deadlineHours: number | null;
  escalateTo: NamedResponse[];
  outcomes: OutlinedOutcomeResponse[];
}

export class OutlinedStageResponse {
  state: string;
  name: string;
  condition: string | null;
  /** May follow after publication. */
  isAfterwards: boolean;
  steps: OutlinedStepResponse[];
}

export class OutlinedRuleResponse {
  rule: string;
  /** The steps that the rule speaks of. */
  steps: string;
  basis: string;
}

/** A definition as people read it. */
export class ProcessOutlineResponse {
  hash: string;
  name: string;
  version: number;
  title: string;
  kind: string;
  /** Diagram as SVG. */
  diagram: string;
  stages: OutlinedStageResponse[];
  separation: OutlinedRuleResponse[];
  exceptions: OutlinedRuleResponse[];
  obligations: OutlinedRuleResponse[];
}

export class ProcessChangeResponse {
  code: string;
  text: string;
}

export class RosterDutyResponse {
  duty: string;
  dutyName: string;
  unitId: string;
  /** The only step that the duty is for; null for all. */
  stepName: string | null;
}

export class RosterPersonResponse {
  personId: string;
  name: string;
  duties: RosterDutyResponse[];
}

/** What the people there are cannot finish, for one definition in use. */
export class ShortageResponse {
  purposes: string[];
  hash: string;
  sentence: string;
}

export class UnitStaffingResponse {
  people: RosterPersonResponse[];
  shortages: ShortageResponse[];
}

/** A proposal with what its second person looks at. */
export class ProposalDetailResponse {
  proposal: ProcessProposalResponse;
  /** Canonical JSON text. */
  text: string;
  /** Null for rules of the office. */
  outline: ProcessOutlineResponse | null;
  /** What holds now. */
  compared: ProcessInUseResponse | null;
  changes: ProcessChangeResponse[];
}
