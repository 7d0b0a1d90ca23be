import { placeOf } from './finding-places.js';

describe('findings in a draft', () => {
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
