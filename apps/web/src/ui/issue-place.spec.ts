import { fieldOfPath, labelOfPath } from './issue-place.js';

describe('issues', () => {
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
});
