import { fieldOfPath, labelOfPath } from './draft-values.js';
import { placeOf } from './finding-places.js';

describe('answers to a draft', () => {
  it('point at the form field they are about', () => {
    expect(fieldOfPath('metadata.title')).toEqual(['metadata', 'title']);
    expect(fieldOfPath('releasePlan.basis[0].article')).toEqual(['releasePlan', 'basis', 0, 'article']);
    expect(fieldOfPath('/releasePlan/withheld/1/ground')).toEqual(['releasePlan', 'withheld', 1, 'ground']);
  });

  it('name the field in the words of the form', () => {
    expect(
      ['metadata.title', 'releasePlan.basis[0].article', 'metadata.nothing', 'blocks[3]'].map(labelOfPath),
    ).toEqual(['metadata.title', 'plan.basis', null, null]);
  });

  it('about the text, or about nothing in particular, point at no field', () => {
    expect([fieldOfPath('blocks[3]'), fieldOfPath(undefined)]).toEqual([null, null]);
  });

  it('name the paragraph or the field where a mark was found', () => {
    const document = {
      format: 'shenjiao-doc/1',
      blocks: [
        { type: 'paragraph', id: 'a', inlines: [] },
        { type: 'paragraph', id: 'b', inlines: [] },
      ],
    } as const;
    expect(
      ['b', 'meta:title', 'meta:keywords:1', 'meta:summary', 'gone'].map((block) => placeOf(block, document)),
    ).toEqual([
      { key: 'draft.secrecyPlaceBlock', params: { number: 2 } },
      { key: 'draft.secrecyPlaceTitle', params: {} },
      { key: 'draft.secrecyPlaceKeywords', params: {} },
      { key: 'draft.secrecyPlaceSummary', params: {} },
      { key: 'draft.secrecyPlaceOther', params: { block: 'gone' } },
    ]);
  });
});
