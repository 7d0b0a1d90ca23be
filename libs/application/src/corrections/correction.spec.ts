import { correctionDepth } from './correction.js';

describe('the depth of a correction', () => {
  it('is a misprint only while nothing else has been changed', () => {
    expect([
      correctionDepth('typographic', ['typographic']),
      correctionDepth('typographic', ['typographic', 'digit']),
      correctionDepth('typographic', ['releasePlan']),
    ]).toEqual(['typographic', 'factual', 'factual']);
  });

  it('is never less than the drafter said', () => {
    expect([correctionDepth('factual', ['typographic']), correctionDepth('legal', [])]).toEqual([
      'factual',
      'legal',
    ]);
  });
});
