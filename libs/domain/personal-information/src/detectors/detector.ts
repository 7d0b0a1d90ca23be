import type { Claims, Found, PersonalInformationCategory } from '../found.js';
import type { Material } from '../material.js';
import type { Severity } from '#domain/text';

/** Adds what it finds and takes it, so that no later detector reads the same place otherwise. */
export type Detector = (material: Material, claims: Claims, found: Found[]) => void;

/** Where the number of a window begins and ends in the reading. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Notes a finding and takes its range. */
export function note(
  { claims, found }: { readonly claims: Claims; readonly found: Found[] },
  { start, end }: Range,
  what: {
    readonly category: PersonalInformationCategory;
    readonly rule: string;
    readonly severity: Severity;
  },
): void {
  claims.take(start, end);
  found.push({ ...what, start, end });
}
