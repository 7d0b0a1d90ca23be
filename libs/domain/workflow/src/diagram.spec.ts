import { upTo } from '../../../../test/support/case-story.js';
import { compile, takeDownV2, toMermaid, toSvg } from './index.js';

const names = { nameOfStep: (step: string) => step, nameOfState: (state: string) => state };

describe('a diagram', () => {
  it('draws the stages from top to bottom, and escapes what a name holds', () => {
    const svg = toSvg(compile(takeDownV2), { ...names, nameOfStep: () => '<决定> & "撤稿"', stored: null });
    expect(svg.split('\n')).toEqual([
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 110" role="img" font-family="sans-serif" font-size="14">',
      '<title>先行下线、另行决定</title>',
      '<rect x="150" y="14" width="340" height="34" rx="6" fill="#ffffff" stroke="#555555"/>',
      '<text x="320" y="36" text-anchor="middle">&lt;决定> &amp; &quot;撤稿&quot;</text>',
      '<line x1="320" y1="48" x2="320" y2="62" stroke="#888888"/>',
      '<rect x="150" y="62" width="340" height="34" rx="6" fill="#ffffff" stroke="#555555"/>',
      '<text x="320" y="84" text-anchor="middle">WITHDRAWN</text>',
      '</svg>',
      '',
    ]);
  });

  it('marks where a case is: one of two parallel steps done, the other open', () => {
    const story = upTo('firstProof.pass');
    const lines = toSvg(story.process, { ...names, stored: story.stored }).split('\n');
    const fillOf = (step: string) =>
      /fill="([^"]+)"/.exec(lines[lines.findIndex((line) => line.includes(`>${step}<`)) - 1] ?? '')?.[1];
    expect([fillOf('draft'), fillOf('firstReview'), fillOf('firstProof'), fillOf('signOff')]).toEqual([
      '#d9f2e3',
      '#d9f2e3',
      '#fff1b8',
      '#ffffff',
    ]);
  });

  it('marks the same in Mermaid', () => {
    const story = upTo('confidentialityReview.publish');
    expect(toMermaid(story.process, story.stored).split('\n').slice(-5, -1)).toEqual([
      '  classDef done fill:#d9f2e3',
      '  classDef here fill:#fff1b8,stroke:#d48806,stroke-width:3px',
      '  class DRAFT,FIRST_REVIEW_AND_FIRST_PROOF done',
      '  class CONFIDENTIALITY_REVIEW here',
    ]);
  });
});
