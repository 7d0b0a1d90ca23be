import { compileAside, parseProcess, prove } from '#domain/workflow';
import { walkEngine } from '../support/engine-walk.js';
import { soundDefinition } from '../support/sound-definitions.js';

describe('random people doing random things', () => {
  it('break no promise, in a hundredth of the campaign', () => {
    const { operations, delivered, violations } = walkEngine(20_261_121, 10_000);
    expect([operations, delivered > 0, violations]).toEqual([10_000, true, []]);
  });
});

describe('definitions with nothing wrong in them', () => {
  it.each([1, 2, 3, 4, 5])('are read and proven: seed %d', (seed) => {
    const document = soundDefinition(seed);
    expect([parseProcess(document).ok, prove(compileAside(document)).faults]).toEqual([true, []]);
  });
});
