import type { Span } from './document-model.js';

export type SelectionReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several-blocks' }
  | { readonly kind: 'span'; readonly span: Span; readonly text: string };

/**
 * Reads what the user selected inside a drawn document as a span of one block. Runs carry their block and offset
 * (see `TextRuns`), so the offsets are exact whatever marks and highlights lie between.
 */
export function readSelection(selection: Selection | null, within: Element): SelectionReading {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return { kind: 'nothing' };
  const range = selection.getRangeAt(0);
  const runs = [...within.querySelectorAll<HTMLElement>('[data-block]')].filter((run) =>
    coversTextOf(range, run),
  );
  const first = runs[0];
  const last = runs.at(-1);
  const block = first?.dataset['block'];
  if (first === undefined || last === undefined || block === undefined) return { kind: 'nothing' };
  if (runs.some((run) => run.dataset['block'] !== block)) return { kind: 'several-blocks' };
  const start = offsetOf(first) + (range.startContainer === first.firstChild ? range.startOffset : 0);
  const lastLength = last.textContent.length;
  const end = offsetOf(last) + (range.endContainer === last.firstChild ? range.endOffset : lastLength);
  return { kind: 'span', span: { block, start, end }, text: selection.toString() };
}

/** Whether at least one character of the run lies inside the range: merely touching its edge does not count. */
function coversTextOf(range: Range, run: HTMLElement): boolean {
  const text = run.firstChild;
  if (text === null || !range.intersectsNode(text)) return false;
  if (range.startContainer === text && range.startOffset === text.textContent?.length) return false;
  return !(range.endContainer === text && range.endOffset === 0);
}

function offsetOf(run: HTMLElement): number {
  return Number(run.dataset['offset']);
}
