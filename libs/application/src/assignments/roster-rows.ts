import type { Duty, PersonId, UnitId } from '#domain/kernel';

/** Everybody who may act now or later, as the database says under one number. Times are milliseconds. */
export interface RosterRows {
  /** Raised by every change of duties, substitutions and accounts. */
  readonly version: string;
  readonly duties: readonly RosterDutyRow[];
  readonly substitutions: readonly RosterSubstitutionRow[];
}

export interface RosterDutyRow {
  readonly personId: PersonId;
  readonly name: string;
  readonly unitId: UnitId;
  readonly duty: Duty;
  readonly step: string | null;
  readonly fromMs: number;
  readonly toMs: number | null;
}

export interface RosterSubstitutionRow {
  readonly principalId: PersonId;
  readonly substituteId: PersonId;
  readonly substituteName: string;
  readonly duties: readonly Duty[] | null;
  readonly unitId: UnitId | null;
  readonly fromMs: number;
  readonly toMs: number;
}
