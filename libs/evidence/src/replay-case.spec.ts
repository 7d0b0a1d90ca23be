import { type PlacedEntry, replayEntry, startReplay } from './replay-case.js';
import type { ProcessLaws } from './process-laws.js';

const outcomes = new Map([['pass', { confirms: 'firstReview', leadsTo: new Set(['SIGN_OFF']) }]]);
const laws: ProcessLaws = {
  startStep: 'draft',
  steps: new Map([
    ['firstReview', { step: 'firstReview', places: new Set(['REVIEW']), outcomes, isUnconditional: true }],
  ]),
  separation: [],
  gates: [],
  carriesOver: true,
};

function signedOnPaper(facts: object, actingFor?: string): readonly unknown[] {
  const entry: PlacedEntry = {
    index: 7,
    leaf: new Uint8Array(32),
    id: 'entry',
    item: 'item',
    seq: 3,
    actor: 'signer',
    ...(actingFor === undefined ? {} : { actingFor }),
    action: 'task.decided',
    case: 'case',
    step: 'firstReview',
    outcome: 'pass',
    facts: { via: 'paper', ...facts },
  };
  return replayEntry(startReplay('definition'), laws, entry).map(({ code, about }) => [code, about]);
}

describe('what was signed on paper', () => {
  it('was typed in by somebody, and by nobody whom it counts for', () => {
    const broken = [['CASE.TYPED_BY_SIGNER', 'firstReview']];
    expect([
      signedOnPaper({ typist: 'drafter' }),
      signedOnPaper({}),
      signedOnPaper({ typist: 'signer' }),
      signedOnPaper({ typist: 'principal' }, 'principal'),
      signedOnPaper({ typist: 'expert', adviser1: 'expert' }),
    ]).toEqual([[], broken, broken, broken, broken]);
  });
});
