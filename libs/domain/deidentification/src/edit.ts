import { joinRuns } from '#domain/text';
import type { Inline, Mark, TextRun } from '#domain/text';
import type { Operation } from './treatment.js';

/** Applies operations, sorted and not overlapping, to a plain text. */
export function editText(text: string, operations: readonly Operation[]): string {
  let edited = '';
  let kept = 0;
  for (const { span, replacement } of operations) {
    edited += text.slice(kept, span.start) + replacement;
    kept = span.end;
  }
  return edited + text.slice(kept);
}

/** Applies operations to runs and breaks; a replacement takes the marks of the run in which it begins. */
export function editInlines(inlines: readonly Inline[], operations: readonly Operation[]): readonly Inline[] {
  const edited: Inline[] = [];
  let offset = 0;
  for (const inline of inlines) {
    edited.push(...editInline(inline, offset, operations));
    offset += lengthOf(inline);
  }
  return joinRuns(edited);
}

function editInline(inline: Inline, offset: number, operations: readonly Operation[]): readonly Inline[] {
  const end = offset + lengthOf(inline);
  const touching = operations.filter(({ span }) => span.start < end && span.end > offset);
  const pieces: Inline[] = [];
  let kept = offset;
  for (const { span, replacement } of touching) {
    pieces.push(...pieceOf(inline, kept - offset, span.start - offset));
    if (span.start >= offset)
      pieces.push(runOf(replacement, inline.type === 'text' ? inline.marks : undefined));
    kept = Math.min(span.end, end);
  }
  return [...pieces, ...pieceOf(inline, kept - offset, end - offset)];
}

function pieceOf(inline: Inline, start: number, end: number): readonly Inline[] {
  if (start >= end) return [];
  return [inline.type === 'break' ? inline : { ...inline, text: inline.text.slice(start, end) }];
}

function runOf(text: string, marks: readonly Mark[] | undefined): TextRun {
  return marks === undefined ? { type: 'text', text } : { type: 'text', text, marks };
}

function lengthOf(inline: Inline): number {
  return inline.type === 'break' ? 1 : inline.text.length;
}

/** Applies operations to the link targets of one block; a target that is taken away wholly takes its link along. */
export function editLinks(
  inlines: readonly Inline[],
  operationsOf: (link: number) => readonly Operation[],
): readonly Inline[] {
  let links = 0;
  return inlines.map((inline) => {
    const link = inline.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link') : undefined;
    if (inline.type === 'break' || link === undefined) return inline;
    const href = editText(link.href, operationsOf(links));
    links += 1;
    const others = (inline.marks ?? []).filter((mark) => mark.type !== 'link');
    const marks: readonly Mark[] = href === '' ? others : [...others, { type: 'link', href }];
    return runOf(inline.text, marks.length === 0 ? undefined : marks);
  });
}
