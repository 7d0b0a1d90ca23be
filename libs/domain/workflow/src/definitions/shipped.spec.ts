import { straightThrough } from '../../../../../test/support/straight-through.js';
import { compile, missingFloor, parseProcess, shippedDocuments } from '../index.js';
import type { ProcessDocument } from '../language/document.js';

const all = shippedDocuments.map((document): [string, ProcessDocument] => [document.name, document]);

describe.each(all)('%s', (_, document) => {
  it('is a document of the published shape', () => {
    expect(parseProcess(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, document });
  });

  it('says all that its kind owes', () => {
    expect(missingFloor(compile(document).definition)).toEqual({ obligations: [], rules: [] });
  });

  it('gives every step of a person a deadline and somebody to escalate to', () => {
    const steps = [...document.stages, ...(document.asides ?? [])].flatMap((place) => place.steps);
    expect(steps.filter(({ deadline }) => (deadline?.escalateTo ?? []).length === 0)).toEqual([]);
  });

  it.each(['A', 'B', 'C'] as const)('comes to its end when everybody agrees, tier %s', (tier) => {
    expect(straightThrough(document, { tier }).at(-1)).toEqual(document.end);
  });
});

describe('tiers', () => {
  it('change the depth of the county office’s process by data', () => {
    const [county] = shippedDocuments;
    const added = (tier: 'A' | 'B' | 'C') =>
      straightThrough(county!, { tier, agencies: tier === 'C' ? ['env-bureau'] : [] }).filter((state) =>
        ['COUNTERSIGN', 'PUBLICITY_OPINION', 'LEADERSHIP_REVIEW'].includes(state),
      );
    expect([added('A'), added('B'), added('C')]).toEqual([
      [],
      ['LEADERSHIP_REVIEW'],
      ['COUNTERSIGN', 'PUBLICITY_OPINION', 'LEADERSHIP_REVIEW'],
    ]);
  });
});
