import type { ItemContent } from '#domain/text';
import type { PersonalInformationFacts } from './facts.js';
import type { NameMemory } from './names/name-memory.js';
import { cuesOf } from './reading/cues.js';
import type { Cues } from './reading/cues.js';
import { layoutOf } from './reading/layout.js';
import type { CellPlace } from './reading/layout.js';
import { readingOf } from './reading/reading.js';
import type { Reading } from './reading/reading.js';
import { slotsOf } from './reading/slots.js';
import type { Slot } from './reading/slots.js';
import { tokensOf } from './reading/tokens.js';
import type { Tokens } from './reading/tokens.js';

/** An item prepared for the detectors: read once, and asked by all of them. */
export interface Material {
  readonly reading: Reading;
  readonly tokens: Tokens;
  readonly cues: Cues;
  readonly slots: readonly Slot[];
  readonly cells: readonly CellPlace[];
  readonly facts: PersonalInformationFacts;
  /** Names that were found in the same lines before; null to find all anew. */
  readonly memory: NameMemory | null;
}

/** Folds, joins, cuts and lays out an item's content; linear in its length. */
export function materialOf(content: ItemContent, facts: PersonalInformationFacts): Material {
  const { texts, cells } = layoutOf(content);
  const reading = readingOf(texts);
  const cues = cuesOf(reading.text, reading.codes);
  return {
    reading,
    tokens: tokensOf(reading.codes),
    cues,
    slots: slotsOf(reading, { cells, cues }),
    cells,
    facts,
    memory: null,
  };
}
