import type { Instant, UnitId } from '#domain/kernel';
import type { ProcessRow } from './definition-rows.js';
import { provingReader } from './process-prover.port.js';
import type { UnitProof } from './unit-proof.js';

/** What is kept of a proof: what was proven with what, and that nothing was found. */
export function proofRow(
  { proof, sources, policies, rosterDigest }: UnitProof,
  named: { readonly id: string; readonly unitId: UnitId; readonly subject: string; readonly at: Instant },
): ProcessRow {
  const { situations, transitions, faults } = proof;
  return {
    row: 'proof',
    ...named,
    reader: provingReader,
    definitions: [...sources.keys()],
    policies,
    rosterDigest,
    situations,
    transitions,
    faults: faults.length,
  };
}
