import {
  compile,
  compileAside,
  prove,
  proofUnits,
  Roster,
  shippedDocuments,
  takeDownV2,
  reprint,
  type OfficePolicy,
  type ProcessDocument,
  type RosterMember,
} from '#domain/workflow';
import { asId, type Duty, type PersonId } from '#domain/kernel';

function member(name: string, ...duties: readonly Duty[]): RosterMember {
  return {
    persons: [asId<PersonId>(name)],
    duties: duties.map((duty) => ({ duty, step: null, unit: proofUnits.own })),
  };
}

const bureau = [
  member('li', 'drafter', 'postChecker'),
  member('wang', 'firstReviewer', 'publisher'),
  member('zhao', 'proofreader', 'deidentifier'),
  member('qian', 'deidVerifier'),
  member('sun', 'signer'),
];

describe('the proof', () => {
  it.each(shippedDocuments.map((document) => [document.name, document] as const))(
    'finds nothing against %s',
    (_, document) => {
      expect(prove(compile(document)).faults).toEqual([]);
    },
  );

  it('says which people an office is missing', () => {
    const whole = prove(compile(reprint), { roster: new Roster(bureau) });
    const without = prove(compile(reprint), { roster: new Roster(bureau.slice(0, 4)) });
    expect([whole.faults, without.faults.map(({ code, params }) => ({ code, params }))]).toEqual([
      [],
      [{ code: 'PROOF.NOT_STAFFED', params: { steps: 'signOff', missing: 'signer ×1' } }],
    ]);
  });

  it('holds a definition to the rules of the office itself', () => {
    const title = { zh: '规则', en: 'a rule' };
    const policies: readonly OfficePolicy[] = [
      { name: 'kept', title, requires: ['signOff'], before: 'delivery' },
      { name: 'legality', title, requires: ['legalReview'], before: { step: 'signOff' } },
      { name: 'noRecall', title, never: { event: 'item.recall' } },
    ];
    const { faults } = prove(compile(reprint), { policies });
    expect(faults.map(({ params, events }) => [params, events.at(-1)?.type])).toEqual([
      [{ policy: 'legality', what: 'legalReview' }, 'signOff.sign'],
      [{ policy: 'noRecall', what: 'item.recall' }, 'item.recall'],
    ]);
  });

  it('tells the shortest case: who suspends a page may not decide about it through a delegate either', () => {
    const weak: ProcessDocument = { ...takeDownV2, separation: [] };
    const { faults } = prove(compileAside(weak));
    expect(faults.map(({ code, params, events }) => [code, params, events.map(({ type }) => type)])).toEqual([
      [
        'PROOF.SEPARATION',
        { rule: 'SoD-takeDown', one: 'takeDownStart', other: 'withdrawalDecision', how: 'himself' },
        ['case.start', 'withdrawalDecision.withdraw'],
      ],
    ]);
  });
});
