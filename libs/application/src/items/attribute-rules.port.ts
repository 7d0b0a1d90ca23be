import type { SeriesRule } from '#domain/disclosure';
import type { CivilDate, UnitId } from '#domain/kernel';

/** The office's rules that determine the disclosure attribute by document-number series. */
export interface AttributeRules {
  /** Rules in force on a day: the unit's own before those it inherits from the host. */
  listInForce(unitId: UnitId, on: CivilDate): Promise<readonly SeriesRule[]>;
}

/** Name under which the rules are injected. */
export const ATTRIBUTE_RULES = Symbol('AttributeRules');
