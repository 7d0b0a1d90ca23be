import type { NameMemory } from '#domain/personal-information';
import { ProofreadingMemory } from '#domain/proofreading';
import { TextMemory } from '#domain/text';

/** What the checks have worked out of single texts under one set of rules: a saved draft is mostly what it was before. */
export interface ScreeningMemory {
  readonly names: NameMemory;
  readonly proofreading: ProofreadingMemory;
}

/** Characters of text that each part keeps at most: some hundred documents of ten pages. */
const unitsMax = 1_000_000;

/** An empty memory, for one set of rules. */
export function newScreeningMemory(): ScreeningMemory {
  return { names: new TextMemory(unitsMax), proofreading: new ProofreadingMemory(unitsMax) };
}
