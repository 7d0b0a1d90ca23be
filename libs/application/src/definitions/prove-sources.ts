import { compileAside, prove, Roster } from '#domain/workflow';
import type { ProcessProof, ProcessProver, ProofRequest } from './process-prover.port.js';

/** The proof itself, over one definition after the other. */
export function proveSources({ sources, policies, roster }: ProofRequest): ProcessProof {
  const staffed = roster === null ? {} : { roster: new Roster(roster) };
  const proofs = sources.map((source) => {
    const process = compileAside(source);
    return { hash: process.hash, proof: prove(process, { policies, ...staffed }) };
  });
  return {
    faults: proofs.flatMap(({ hash, proof }) => proof.faults.map((fault) => ({ definition: hash, fault }))),
    situations: proofs.reduce((sum, { proof }) => sum + proof.size.situations, 0),
    transitions: proofs.reduce((sum, { proof }) => sum + proof.size.transitions, 0),
  };
}

/** Proves where it is called: for programs that have nobody else to serve. */
export class InlineProver implements ProcessProver {
  prove(request: ProofRequest): Promise<ProcessProof> {
    return Promise.resolve(proveSources(request));
  }
}
