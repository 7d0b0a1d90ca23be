import { anEvent, CaseStory, person, upTo } from '../../../../../test/support/case-story.js';
import { traits } from '../../../../../test/support/traits.js';
import { compile, countyOffice, countyOfficeV2, decide, serial, smallOffice } from '../index.js';
import { checkMigrationPlan } from './check-plan.js';
import { migrateCase, type MigratedCase, type MigrationPlan } from './migrate-case.js';

const plan: MigrationPlan = { from: compile(countyOffice), to: compile(countyOfficeV2), steps: {} };

const secondStage = { 'SECOND_REVIEW+SECOND_PROOF': { SECOND_REVIEW: 'OPEN', SECOND_PROOF: 'OPEN' } };
const beforeSecondStage = [
  'draft',
  'firstReview',
  'firstProof',
  'confidentialityReview',
  'sensitivityCheck',
].concat('deidentification', 'deidentificationVerify');

function moved(answer: MigratedCase): Extract<MigratedCase, { kind: 'migrated' }> {
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.reasons));
  return answer;
}

describe('a case that moves to another version of its definition', () => {
  it('takes along what is confirmed and who acted, also when a token waits at a join', () => {
    const story = upTo('firstProof.pass');
    const { next, kept, opened, voided } = moved(migrateCase(plan, story.stored, traits));
    expect({
      value: next.value,
      confirmed: next.context.confirmed,
      acts: next.context.acts,
      kept,
      opened,
      voided,
    }).toEqual({
      value: { 'FIRST_REVIEW+FIRST_PROOF': { FIRST_REVIEW: 'PASSED', FIRST_PROOF: 'OPEN' } },
      confirmed: ['draft', 'firstReview'],
      acts: story.stored.context.acts,
      kept: ['firstProof'],
      opened: [],
      voided: [],
    });
  });

  it('goes on there like one that began there', () => {
    const story = upTo('firstProof.pass');
    const { next } = moved(migrateCase(plan, story.stored, traits));
    const answer = decide(plan.to, next, anEvent('firstProof.pass', person('hewen'), {}, story.facts));
    expect(answer.kind === 'moved' && answer.next.value).toEqual('CONFIDENTIALITY_REVIEW');
  });

  it('still bars whoever acted before', () => {
    const story = upTo('confidentialityReview.publish');
    const { next } = moved(migrateCase(plan, story.stored, traits));
    const reviewer = person('zhouzheng', { duties: [{ duty: 'secondReviewer', step: null }] });
    const later = { ...next, value: secondStage, context: { ...next.context, confirmed: beforeSecondStage } };
    const answer = decide(plan.to, later, anEvent('secondReview.pass', reviewer, {}, story.facts));
    expect(answer.kind === 'refused' && answer.reasons.map(({ code }) => code)).toEqual(['SOD.1']);
  });

  it('goes to a step that only the new version asks for, if nothing is public yet', () => {
    const ready = upTo('publish.publish');
    const { next, opened, voided } = moved(migrateCase(plan, ready.stored, { ...traits, tier: 'B' }));
    expect([next.value, opened, voided]).toEqual(['LEADERSHIP_REVIEW', ['leadershipReview'], ['publish']]);
  });

  it('stays where it is once the text is public and the new version asks for more before', () => {
    const live = upTo('publish.publish')
      .must('shenhang', 'publish.publish')
      .must({ kind: 'system', component: 'publisher' }, 'publication.completed');
    expect([
      migrateCase(plan, live.stored, { ...traits, tier: 'B' }),
      moved(migrateCase(plan, live.stored, traits)).next.value,
    ]).toEqual([
      {
        kind: 'refused',
        reasons: [{ code: 'MIGRATION.ALREADY_PUBLISHED', params: { state: 'LEADERSHIP_REVIEW' } }],
      },
      'POST_CHECK',
    ]);
  });

  it('stays when who acted so far would break a rule of the new one', () => {
    const small = compile(smallOffice);
    const both = [
      { duty: 'drafter', step: null },
      { duty: 'firstReviewer', step: null },
    ] as const;
    const lin = person('linxiao', { duties: both });
    const story = CaseStory.begin({ facts: { traits } }, lin, small)
      .must(lin, 'draft.submit')
      .must(lin, 'firstReview.pass');
    expect(
      migrateCase({ from: small, to: compile(countyOfficeV2), steps: {} }, story.stored, traits),
    ).toEqual({
      kind: 'refused',
      reasons: [{ code: 'MIGRATION.SEPARATION_BROKEN', params: { rule: 'SoD-3' } }],
    });
  });

  it('stays when a step that was confirmed has no counterpart', () => {
    const story = upTo('confidentialityReview.publish');
    const lossy: MigrationPlan = { ...plan, steps: { firstProof: 'proofOfTheUnion' } };
    expect(migrateCase(lossy, story.stored, traits)).toEqual({
      kind: 'refused',
      reasons: [{ code: 'MIGRATION.STEP_UNMAPPED', params: { step: 'firstProof' } }],
    });
  });

  it('is closed and stays closed', () => {
    const closed = CaseStory.begin().must('linxiao', 'draft.cancel');
    expect(migrateCase(plan, closed.stored, traits)).toEqual({
      kind: 'refused',
      reasons: [{ code: 'MIGRATION.CASE_CLOSED', params: { state: 'CANCELLED' } }],
    });
  });
});

describe('a plan', () => {
  it.each(['A', 'B', 'C'] as const)(
    'from v1 to v2 has a place for every situation of tier %s, joins included',
    (tier) => {
      const checked = checkMigrationPlan(plan, { ...traits, tier });
      const refused = checked.filter(({ answer }) => answer.kind === 'refused');
      expect([
        checked.length,
        refused.map(({ state, answer }) => [state, answer.kind === 'refused' && answer.reasons[0]?.code]),
      ]).toEqual([21, tier === 'A' ? [] : [['POST_CHECK', 'MIGRATION.ALREADY_PUBLISHED']]]);
    },
  );

  it('to another order of the same steps has the case wait where that order does', () => {
    const reordered: MigrationPlan = { from: compile(countyOfficeV2), to: compile(serial), steps: {} };
    const [first] = checkMigrationPlan(reordered, traits).filter(({ state }) => state === 'SIGN_OFF');
    expect(moved(first!.answer).next.value).toEqual('THIRD_PROOF');
  });
});
