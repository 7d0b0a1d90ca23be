import { listImageTexts, listMetadataTexts, listTextBlocks } from '#domain/text';
import type { Block, ItemContent } from '#domain/text';
import type { ProofreadingFacts } from './facts.js';
import type { CompiledRules } from './compile-rules.js';
import type { Slip } from './characters/find-slips.js';
import { signsIn } from './signs.js';

/** One text as the checks read it. `order` counts the texts of the subject from 0. */
export interface ProofText {
  readonly block: string;
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'metadata' | 'image';
  /** Level of a heading; 0 for everything else. */
  readonly level: number;
  readonly order: number;
  readonly text: string;
  /** Kinds of signs in the text (`signs`). */
  readonly signs: number;
}

/** A table as a grid of texts; a spanning cell stands at its first place only, the others are null. */
export interface ProofTable {
  readonly rows: readonly (readonly (ProofText | null)[])[];
}

/** Everything that a check may look at. */
export interface Subject {
  readonly content: ItemContent;
  readonly facts: ProofreadingFacts;
  readonly rules: CompiledRules;
  /** The slips of characters in a text: what is known of it from before, or else what `find` finds. */
  readonly slipsOf: (text: string, find: () => readonly Slip[]) => readonly Slip[];
  /** All texts: metadata first, then the document in reading order, then texts of images. */
  readonly texts: readonly ProofText[];
  /** Headings, paragraphs and list items in reading order, without tables. */
  readonly prose: readonly ProofText[];
  readonly tables: readonly ProofTable[];
}

/** Lays content out for the checks. */
export function subjectOf(content: ItemContent, facts: ProofreadingFacts, rules: CompiledRules): Subject {
  const levels = new Map(
    content.document.blocks.flatMap((block) => (block.type === 'heading' ? [[block.id, block.level]] : [])),
  );
  const texts: ProofText[] = [];
  const add = (block: string, kind: ProofText['kind'], text: string) => {
    texts.push({
      block,
      kind,
      level: levels.get(block) ?? 0,
      order: texts.length,
      text,
      signs: signsIn(text),
    });
  };
  for (const { block, text } of listMetadataTexts(content.metadata)) add(block, 'metadata', text);
  for (const { block, kind, text } of listTextBlocks(content.document)) add(block, kind, text);
  for (const { block, text } of listImageTexts(content.document)) add(block, 'image', text);
  const byBlock = new Map(texts.map((text) => [text.block, text]));
  return {
    content,
    facts,
    rules,
    slipsOf: (_, find) => find(),
    texts,
    prose: texts.filter(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'listItem'),
    tables: content.document.blocks.flatMap((block) => tablesOf(block, byBlock)),
  };
}

function tablesOf(block: Block, byBlock: ReadonlyMap<string, ProofText>): readonly ProofTable[] {
  if (block.type !== 'table') return [];
  const takenUntil: number[] = [];
  const rows = block.rows.map(({ cells }, row) => {
    const line: (ProofText | null)[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      line[column] = byBlock.get(cell.id) ?? null;
      for (const right = column + (cell.colspan ?? 1); column < right; column += 1) {
        takenUntil[column] = row + (cell.rowspan ?? 1);
      }
    }
    return Array.from(line, (cell) => cell ?? null);
  });
  return [{ rows }];
}

/** The text of a table's cell without spaces at its ends; a missing cell is empty. */
export function cellText(cell: ProofText | null | undefined): string {
  return cell?.text.trim() ?? '';
}
