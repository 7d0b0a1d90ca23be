import { TextMemory } from '#domain/text';
import type { Slip } from './characters/find-slips.js';
import type { Hit } from './hit.js';
import type { ProofText } from './subject.js';

/**
 * What was found in single texts under one set of rules. What follows from the text alone is kept; what reaches across
 * texts (numbering, sums, attachments, comparison) is worked out anew each time.
 */
export class ProofreadingMemory {
  private readonly ofText: TextMemory<readonly Hit[]>;
  private readonly ofCharacters: TextMemory<readonly Slip[]>;

  /** @param unitsMax  UTF-16 units of text that each half keeps at most. */
  constructor(unitsMax: number) {
    this.ofText = new TextMemory(unitsMax);
    this.ofCharacters = new TextMemory(unitsMax);
  }

  hits(text: ProofText, find: () => readonly Hit[]): readonly Hit[] {
    const hits = this.ofText.recall(`${text.kind} ${text.level} ${text.text}`, find);
    return hits.map((hit) => ({ ...hit, span: { ...hit.span, block: text.block } }));
  }

  slips(text: string, find: () => readonly Slip[]): readonly Slip[] {
    return this.ofCharacters.recall(text, find);
  }
}
