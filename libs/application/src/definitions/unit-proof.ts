import type { ProcessSource } from '#domain/workflow';
import type { ProcessProof } from './process-prover.port.js';

/** A proof, and what it was made with. */
export interface UnitProof {
  readonly proof: ProcessProof;
  /** What was proven, by hash. */
  readonly sources: ReadonlyMap<string, ProcessSource>;
  /** Hashes of the sets of rules that were asked beside. */
  readonly policies: readonly string[];
  readonly rosterDigest: string;
}
