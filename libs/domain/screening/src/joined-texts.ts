import { shadowOf, sourceRangeOf } from '#domain/text';
import type { AddressedText, Shadow, Span } from '#domain/text';
import { joint } from './rules/secrecy-marks.v1.js';

/** Parts texts that are no neighbours; no rule's pattern crosses it. */
const barrier = '\u0000';

interface Part {
  readonly block: string;
  readonly shadow: Shadow;
  readonly offset: number;
}

/**
 * Texts in reading order as one folded text, so that a mark spread over neighbours is still one mark.
 * Names with a colon or a slash (metadata, captions, fields of a command) have no neighbours.
 */
export class JoinedTexts {
  readonly text: string;
  private readonly parts: readonly Part[];

  constructor(texts: readonly AddressedText[]) {
    const parts: Part[] = [];
    let joined = '';
    for (const { block, text } of texts) {
      const before = parts.at(-1);
      if (before !== undefined) joined += isNeighbour(before.block) && isNeighbour(block) ? joint : barrier;
      const shadow = shadowOf(text);
      parts.push({ block, shadow, offset: joined.length });
      joined += shadow.text;
    }
    this.parts = parts;
    this.text = joined;
  }

  /** The source spans under a range of the joined text, one for each text it touches. */
  spansOf(start: number, end: number): readonly Span[] {
    const spans: Span[] = [];
    for (let index = this.partAt(start); index < this.parts.length; index += 1) {
      const part = this.parts[index];
      if (part === undefined || part.offset >= end) break;
      const from = Math.max(start - part.offset, 0);
      const to = Math.min(end - part.offset, part.shadow.text.length);
      if (from < to) spans.push({ block: part.block, ...sourceRangeOf(part.shadow, from, to) });
    }
    return spans;
  }

  private partAt(offset: number): number {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.parts[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function isNeighbour(block: string): boolean {
  return !/[:/]/.test(block);
}
