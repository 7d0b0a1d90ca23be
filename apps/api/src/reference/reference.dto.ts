import { NamedResponse } from '../shared/shared.dto.js';
import { SessionUnitResponse } from '../session/session.dto.js';

export class UnitResponse extends SessionUnitResponse {
  /** host, office or department. */
  kind: string;
}

export class ColumnResponse {
  id: string;
  name: string;
  unitId: string;
}

/** A ground for not disclosing. */
export class GroundResponse extends NamedResponse {
  article: string;
  /** must or may. */
  force: string;
}

export class CategoryResponse {
  code: number;
  name: string;
}

/** A suggestion for rule and basis of one operation. */
export class DeidentificationRuleResponse extends NamedResponse {
  basis: string;
  action: string;
}

/** What may be said of a finding, and why. */
export class DispositionKindResponse extends NamedResponse {
  reasons: NamedResponse[];
}

/** Names and lists that forms are made of. */
export class ReferenceResponse {
  units: UnitResponse[];
  columns: ColumnResponse[];
  reasonClasses: NamedResponse[];
  grounds: GroundResponse[];
  duties: NamedResponse[];
  steps: NamedResponse[];
  outcomes: NamedResponse[];
  actions: NamedResponse[];
  /** What an entry may say came of an act: answers, and whether it was done. */
  entryOutcomes: NamedResponse[];
  /** Rules that a refused attempt may name. */
  rules: NamedResponse[];
  states: NamedResponse[];
  attributes: NamedResponse[];
  riskTiers: NamedResponse[];
  validities: NamedResponse[];
  proactiveCategories: CategoryResponse[];
  takeDownTriggers: NamedResponse[];
  correctionClasses: NamedResponse[];
  deidentificationRules: DeidentificationRuleResponse[];
  dispositionKinds: DispositionKindResponse[];
}

export class DefinitionResponse {
  hash: string;
  name: string;
  kind: string;
  version: number;
  /** `shenjiao-process/1`. */
  definition: object;
}
