import type { CompiledProcess } from '../compile.js';
import type { Roster } from '../staffing/roster.js';
import { waitingSteps, wrongAnswers } from './answers.js';
import { explore } from './explore.js';
import type { Fault } from './fault.js';
import { deadEnds, livelocks, unreachable } from './liveness.js';
import { unmetObligations } from './obligations.js';
import { brokenPolicies, type OfficePolicy } from './office-policy.js';
import { defeatedSeparation } from './separation.js';
import { contradictingRules, unstaffed } from './staffed.js';

/** What a proof may be asked beside the definition. */
export interface ProofOptions {
  readonly policies?: readonly OfficePolicy[];
  /** The people of an office, with units named as `proofUnits` names them. */
  readonly roster?: Roster;
}

export interface Proof {
  readonly isProven: boolean;
  /** Everything against the definition, each with the shortest case that shows it. */
  readonly faults: readonly Fault[];
  /** How much was looked at. */
  readonly size: { readonly classes: number; readonly situations: number; readonly transitions: number };
}

/**
 * Whether a definition may be used: on the compiled machine itself, over all classes of items and everything that
 * can be answered, there is no dead end, no bypass, no defeated separation and nothing that waits for nobody.
 */
export function prove(process: CompiledProcess, options: ProofOptions = {}): Proof {
  const exploration = explore(process);
  const faults = [
    ...deadEnds(exploration),
    ...livelocks(exploration),
    ...unreachable(exploration),
    ...unmetObligations(exploration),
    ...wrongAnswers(exploration),
    ...waitingSteps(exploration),
    ...defeatedSeparation(exploration),
    ...contradictingRules(exploration),
    ...(options.roster === undefined ? [] : unstaffed(exploration, options.roster)),
    ...brokenPolicies(exploration, options.policies ?? []),
  ];
  const { classes, situations, edges } = exploration;
  return {
    isProven: faults.length === 0,
    faults,
    size: { classes: classes.length, situations: situations.length, transitions: edges.length },
  };
}
