import type { Inline, Mark } from './document.js';

/** The text of runs and breaks as spans count it: a break is "\n", one unit. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('');
}

/** Whether two runs are formatted alike; marks are expected in their fixed order. */
export function haveSameMarks(one: readonly Mark[] | undefined, other: readonly Mark[] | undefined): boolean {
  const left = one ?? [];
  const right = other ?? [];
  return left.length === right.length && left.every((mark, index) => isSameMark(mark, right[index]));
}

function isSameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type !== other?.type) return false;
  return one.type !== 'link' || (other.type === 'link' && one.href === other.href);
}

/** The same runs in normal form: none empty, and neighbours with the same marks joined. */
export function joinRuns(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && inline.text === '') continue;
    if (inline.type === 'text' && last?.type === 'text' && haveSameMarks(last.marks, inline.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}
