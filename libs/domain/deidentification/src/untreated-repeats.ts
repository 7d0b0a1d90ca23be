import { shadowOf, sourceRangeOf } from '#domain/text';
import type { ItemContent, Shadow, Span } from '#domain/text';
import { applyTreatment } from './apply-treatment.js';
import { listTreatableTexts } from './treatable-texts.js';
import type { Treatment } from './treatment.js';

/** A place in the rendition where the very text that an operation took away stands again. */
export interface UntreatedRepeat {
  readonly operation: string;
  readonly span: Span;
}

/** Shorter values than this turn up everywhere by chance. */
const charactersMin = 2;

/**
 * Looks for values that were treated in one place and forgotten in another: in the text, in title, summary
 * and keywords, in link targets and ALT texts; widths, spaces and hyphens do not matter. A hint for the
 * person who verifies, who may have good reason to leave a repeat.
 *
 * @source 个人信息保护法 (2021) 第七十三条第三项: de-identified means not identifiable, not "masked once"
 */
export function listUntreatedRepeats(
  revision: ItemContent,
  treatment: Treatment,
): readonly UntreatedRepeat[] {
  const sources = new Map(listTreatableTexts(revision).map(({ block, text }) => [block, text]));
  const texts = listTreatableTexts(applyTreatment(revision, treatment)).map(({ block, text }) => ({
    block,
    shadow: compact(shadowOf(text)),
  }));
  const values = new Map<string, string>();
  for (const { id, span } of treatment.operations) {
    const value = compact(shadowOf((sources.get(span.block) ?? '').slice(span.start, span.end))).text;
    if (value.length >= charactersMin && !values.has(value)) values.set(value, id);
  }
  return [...values].flatMap(([value, operation]) =>
    texts.flatMap(({ block, shadow }) =>
      occurrencesOf(shadow.text, value).map((at) => ({
        operation,
        span: { block, ...sourceRangeOf(shadow, at, at + value.length) },
      })),
    ),
  );
}

function compact(shadow: Shadow): Shadow {
  const kept = [...shadow.text.split('').keys()].filter((unit) => !/[\s-]/.test(shadow.text.charAt(unit)));
  return {
    text: kept.map((unit) => shadow.text.charAt(unit)).join(''),
    starts: kept.map((unit) => shadow.starts[unit] ?? 0),
    ends: kept.map((unit) => shadow.ends[unit] ?? 0),
  };
}

function occurrencesOf(text: string, value: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) found.push(at);
  return found;
}
