import fc from 'fast-check';
import { applyTreatment, parseTreatment, verifyRendition } from '#domain/deidentification';
import type { Operation, Treatment } from '#domain/deidentification';
import {
  canonicalBytes,
  listTextBlocks,
  parseDocument,
  plainTextOf,
  renditionBytes,
  renditionOf,
} from '#domain/text';
import type { Inline, ItemContent, ItemMetadata, Mark } from '#domain/text';

const metadata: ItemMetadata = {
  title: '公示',
  documentNumber: null,
  issuer: '云溪市综合执法监督局',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: null,
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: [],
  summary: null,
  source: { kind: 'own' },
};

const word = fc.string({
  unit: fc.constantFrom('张', '三', '1', '８', '𠮷', ' ', 'e\u0301', '*'),
  minLength: 1,
  maxLength: 8,
});
const mark: fc.Arbitrary<Mark> = fc.constantFrom<Mark>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', href: 'https://example.org/' },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.constant<Inline>({ type: 'break' }),
  fc.record({
    type: fc.constant('text' as const),
    text: word,
    marks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }),
  }),
);

const content: fc.Arbitrary<ItemContent> = fc
  .array(fc.array(inline, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((texts) => {
    const blocks = texts.map((inlines, index) => ({ type: 'paragraph', id: `p${index}`, inlines }));
    const parsed = parseDocument({ format: 'shenjiao-doc/1', blocks });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return { document: parsed.document, attachments: [], metadata };
  });

/** Draws operations at random places and keeps those that the parser finds no fault with. */
const treated = fc
  .tuple(
    content,
    fc.array(
      fc.tuple(
        fc.nat(3),
        fc.nat(20),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('', '某', '𠮷*', '***'),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([item, draws]) => {
    let treatment: Treatment = { format: 'shenjiao-treatment/1', operations: [] };
    draws.forEach(([block, start, length, replacement], index) => {
      const operation: Operation = {
        id: `o${index}`,
        span: { block: `p${block}`, start, end: start + length },
        action: replacement === '' ? 'remove' : 'mask',
        replacement,
        rule: 'r',
        basis: 'b',
      };
      const parsed = parseTreatment({ ...treatment, operations: [...treatment.operations, operation] }, item);
      if (parsed.ok) treatment = parsed.treatment;
    });
    return { item, treatment };
  });

function textsOf(item: ItemContent): readonly string[] {
  return listTextBlocks(item.document).map(({ inlines }) => plainTextOf(inlines));
}

describe('applyTreatment and verifyRendition', () => {
  it('agree on every treatment that fits, and the result reads back from its bytes', () => {
    fc.assert(
      fc.property(treated, ({ item, treatment }) => {
        const rendition = applyTreatment(item, treatment);
        const bytes = renditionBytes(rendition);
        expect(verifyRendition(item, treatment, bytes)).toEqual([]);
        expect(renditionOf(bytes)).toEqual(rendition);
      }),
      { numRuns: 200 },
    );
  });

  it('leave of each text exactly what a splice from right to left would leave', () => {
    fc.assert(
      fc.property(treated, ({ item, treatment }) => {
        const texts = textsOf(item).map((text) => text.split(''));
        for (const { span, replacement } of treatment.operations.toReversed()) {
          texts[Number(span.block.slice(1))]?.splice(
            span.start,
            span.end - span.start,
            ...replacement.split(''),
          );
        }
        expect(textsOf(applyTreatment(item, treatment))).toEqual(texts.map((units) => units.join('')));
      }),
      { numRuns: 200 },
    );
  });

  it('notice any operation left out', () => {
    fc.assert(
      fc.property(treated, fc.nat(), ({ item, treatment }, drawn) => {
        fc.pre(treatment.operations.length > 0);
        const left = treatment.operations.toSpliced(drawn % treatment.operations.length, 1);
        const other = renditionBytes(applyTreatment(item, { ...treatment, operations: left }));
        const isSame = Buffer.compare(other, renditionBytes(applyTreatment(item, treatment))) === 0;
        expect(verifyRendition(item, treatment, other).length === 0).toEqual(isSame);
      }),
      { numRuns: 150 },
    );
  });

  it('notice any change of one character in the published text', () => {
    fc.assert(
      fc.property(treated, fc.nat(), ({ item, treatment }, drawn) => {
        const text = Buffer.from(renditionBytes(applyTreatment(item, treatment))).toString('utf8');
        const places = [...text.matchAll(/"text":"[^"]/g)];
        fc.pre(places.length > 0);
        const at = places[drawn % places.length];
        const changed = `${text.slice(0, at?.index)}"text":"Q${text.slice((at?.index ?? 0) + 8)}`;
        expect(verifyRendition(item, treatment, canonicalBytes(JSON.parse(changed))).length > 0).toEqual(
          true,
        );
      }),
      { numRuns: 150 },
    );
  });
});
