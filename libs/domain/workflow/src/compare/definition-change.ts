import canonicalize from 'canonicalize';

/** What can differ between two definitions; each has a sentence in the message catalogues. */
export const definitionChangeCodes = [
  'CHANGE.STEP_ADDED',
  'CHANGE.STEP_REMOVED',
  'CHANGE.STEP_MOVED',
  'CHANGE.STEP_CONDITION',
  'CHANGE.STEP_OTHERWISE',
  'CHANGE.STAGE_ADDED',
  'CHANGE.STAGE_REMOVED',
  'CHANGE.STAGE_CONDITION',
  'CHANGE.STAGE_OTHERWISE',
  'CHANGE.ORDER',
  'CHANGE.DUTIES',
  'CHANGE.WHO',
  'CHANGE.VOICES',
  'CHANGE.OUTCOME_ADDED',
  'CHANGE.OUTCOME_REMOVED',
  'CHANGE.LEADS_ELSEWHERE',
  'CHANGE.GATE_ADDED',
  'CHANGE.GATE_REMOVED',
  'CHANGE.OUTCOME_OTHERWISE',
  'CHANGE.DEADLINE_DAYS',
  'CHANGE.DEADLINE_HOURS',
  'CHANGE.ESCALATION',
  'CHANGE.SEPARATION_ADDED',
  'CHANGE.SEPARATION_REMOVED',
  'CHANGE.EXCEPTION_ADDED',
  'CHANGE.EXCEPTION_REMOVED',
  'CHANGE.OBLIGATION_ADDED',
  'CHANGE.OBLIGATION_REMOVED',
  'CHANGE.STARTERS',
  'CHANGE.FRESHNESS',
  'CHANGE.ANYWHERE_ADDED',
  'CHANGE.ANYWHERE_REMOVED',
  'CHANGE.WORDING',
] as const;
export type DefinitionChangeCode = (typeof definitionChangeCodes)[number];

/** One difference, for the person who reviews it. Lists in parameters are joined by `|`; nothing at all is `—`. */
export interface DefinitionChange {
  readonly code: DefinitionChangeCode;
  readonly params: Readonly<Record<string, string>>;
}

export const nothing = '—';

/** A difference. */
export function change(
  code: DefinitionChangeCode,
  params: Readonly<Record<string, string>> = {},
): DefinitionChange {
  return { code, params };
}

/** Codes as one parameter. */
export function listed(codes: readonly string[]): string {
  return codes.length === 0 ? nothing : codes.join('|');
}

/** Whether two parts of definitions say the same, in whatever order their members are written. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalize(one ?? null) === canonicalize(other ?? null);
}
