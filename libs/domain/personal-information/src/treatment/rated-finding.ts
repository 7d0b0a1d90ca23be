import type { Finding } from '#domain/text';
import type { TreatmentRule } from '../rules/treatments.v1.js';

/** A finding with its rule and the text under each of its spans. */
export interface RatedFinding {
  readonly finding: Finding;
  readonly rule: TreatmentRule;
  readonly pieces: readonly string[];
}
