import { correctionDepth, depthAtStart } from './correction.js';

describe('the depth of a correction', () => {
  it('is a misprint only while nothing else has been changed', () => {
    expect([
      correctionDepth('typographic', ['typographic']),
      correctionDepth('typographic', ['typographic', 'digit']),
      correctionDepth('typographic', ['releasePlan']),
    ]).toEqual(['typographic', 'factual', 'factual']);
  });

  it('is never that of a misprint for what has been taken off the page', () => {
    expect([
      depthAtStart('typographic', 'LIVE'),
      depthAtStart('typographic', 'SUSPENDED'),
      depthAtStart('legal', 'SUSPENDED'),
    ]).toEqual(['typographic', 'factual', 'legal']);
  });

  it('is never less than the drafter said', () => {
    expect([correctionDepth('factual', ['typographic']), correctionDepth('legal', [])]).toEqual([
      'factual',
      'legal',
    ]);
  });
});
