import { CanonicalFormError, canonicalBytes, digestOf, renditionOf } from '#domain/text';
import type { Inline, Issue, ItemContent, Rendition } from '#domain/text';
import { CoveredText } from './covered-text.js';
import type { Treatment } from './treatment.js';

/** Every code that `verifyRendition` gives; each has a message in the catalogues. */
export const verificationIssueCodes = [
  'VERIFICATION.BYTES_NOT_CANONICAL',
  'VERIFICATION.TREATMENT_DOES_NOT_FIT',
  'VERIFICATION.STRUCTURE_DIFFERS',
  'VERIFICATION.TEXT_DIFFERS',
  'VERIFICATION.ATTACHMENTS_DIFFER',
] as const;

type VerificationCode = (typeof verificationIssueCodes)[number];

/**
 * Checks, independently of `applyTreatment`, that bytes are what this treatment makes of this revision. It
 * shares no step with the application: both trees are taken apart into a skeleton and one sequence of
 * formatted units per text, and every unit of the rendition must be accounted for, either by the unit of
 * the source at its place or by the replacement of the operation that begins there.
 *
 * @returns what differs, naming places but no text; empty when the bytes are the ones.
 * @source 个人信息保护法 (2021) 第七十三条第三项 (去标识化); verified by a second pair of eyes before publication
 */
export function verifyRendition(
  revision: ItemContent,
  treatment: Treatment,
  bytes: Uint8Array,
): readonly Issue[] {
  const rendition = readRendition(bytes);
  if (rendition === null) return [issue('VERIFICATION.BYTES_NOT_CANONICAL', {})];
  const covered = new CoveredText(treatment.operations);
  const expected = takeApart(revision, covered);
  const found = takeApart(rendition, new CoveredText([]));
  return [
    ...(covered.isWhollyUsed() ? [] : [issue('VERIFICATION.TREATMENT_DOES_NOT_FIT', {})]),
    ...(expected.skeleton === found.skeleton ? [] : [issue('VERIFICATION.STRUCTURE_DIFFERS', {})]),
    ...differingTexts(expected.texts, found.texts),
    ...(fingerprintOf(revision.attachments) === fingerprintOf(rendition.attachments)
      ? []
      : [issue('VERIFICATION.ATTACHMENTS_DIFFER', {})]),
  ];
}

function readRendition(bytes: Uint8Array): Rendition | null {
  try {
    return renditionOf(bytes);
  } catch (error) {
    if (error instanceof CanonicalFormError) return null;
    throw error;
  }
}

interface Parts {
  readonly skeleton: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** Takes content apart; texts come out as one string each in which every unit stands with its formatting. */
function takeApart(content: ItemContent, covered: CoveredText): Parts {
  const texts = new Map<string, string>();
  const { title, summary, keywords, ...metadata } = content.metadata;
  texts.set('meta:title', covered.textOf('meta:title', title));
  texts.set('meta:summary', covered.textOf('meta:summary', summary ?? ''));
  const words = keywords.map((keyword, index) => covered.textOf(`meta:keywords:${index}`, keyword));
  texts.set('meta:keywords', JSON.stringify(words.filter((word) => word !== '')));
  const skeleton = JSON.stringify(
    [content.document, metadata],
    function (this: unknown, key: string, value: unknown) {
      const owner = ownerOf(this);
      if (key === 'inlines') {
        texts.set(owner, formattedUnits(owner, value as readonly Inline[], covered));
        return undefined;
      }
      if (key !== 'alt' && key !== 'caption') return value;
      const text = covered.textOf(`${key}:${owner}`, value as string);
      if (text !== '') texts.set(`${key}:${owner}`, text);
      return undefined;
    },
  );
  return { skeleton: fingerprintOf(JSON.parse(skeleton)), texts };
}

function fingerprintOf(value: unknown): string {
  return digestOf(canonicalBytes(value));
}

function ownerOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'id' in node ? String(node.id) : '';
}

function formattedUnits(block: string, inlines: readonly Inline[], covered: CoveredText): string {
  const units: string[] = [];
  const formats: string[] = [];
  let links = 0;
  for (const inline of inlines) {
    const text = inline.type === 'break' ? '\n' : inline.text;
    const marks = inline.type === 'break' ? [] : (inline.marks ?? []);
    const shown = marks.flatMap((mark) => {
      if (mark.type !== 'link') return [mark.type];
      const href = covered.textOf(`href:${block}:${links++}`, mark.href);
      return href === '' ? [] : [`link ${href}`];
    });
    const format = JSON.stringify(shown);
    for (let unit = 0; unit < text.length; unit += 1) {
      units.push(text.charAt(unit));
      formats.push(format);
    }
  }
  return covered
    .unitsOf(block, units)
    .map(({ unit, from }) => `${unit}${formats[from] ?? ''}`)
    .join('');
}

function differingTexts(expected: Parts['texts'], found: Parts['texts']): readonly Issue[] {
  return [...new Set([...expected.keys(), ...found.keys()])]
    .filter((block) => expected.get(block) !== found.get(block))
    .map((block) => issue('VERIFICATION.TEXT_DIFFERS', { block }));
}

function issue(code: VerificationCode, params: Issue['params']): Issue {
  return { code, path: '', params };
}
