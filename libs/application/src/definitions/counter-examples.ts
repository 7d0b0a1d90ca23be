import type { Language } from '../messages/message-sections.js';
import { tellFault } from './proof-story.js';
import type { UnitProof } from './unit-proof.js';

/** A fault as people are told it. */
export interface CounterExample {
  readonly code: string;
  readonly sentence: string;
  /** The shortest case that shows it, line by line. */
  readonly story: readonly string[];
}

/** What a proof found, each with the shortest case that shows it. */
export function counterExamplesOf(
  { proof, sources }: Pick<UnitProof, 'proof' | 'sources'>,
  language: Language,
): readonly CounterExample[] {
  return proof.faults.map(({ definition, fault }) => {
    const source = sources.get(definition);
    return { code: fault.code, ...tellFault(source ?? { stages: [] }, fault, language) };
  });
}
