import { compile, countyOffice, countyOfficeV2 } from './index.js';
import { CaseStory, digest, person, type CastName } from '../../../../test/support/case-story.js';
import { traits } from '../../../../test/support/traits.js';

const process = compile(countyOfficeV2);
const because = { given: { reasonClass: 'content' } };
const again = (returnTo: string) => ({ given: { reasonClass: 'content', returnTo } });

function begun(): CaseStory {
  return CaseStory.begin({ facts: { traits } }, person('linxiao'), process);
}

const toFinal: readonly (readonly [CastName, string])[] = [
  ['linxiao', 'draft.submit'],
  ['zhouzheng', 'firstReview.pass'],
  ['hewen', 'firstProof.pass'],
  ['qinshen', 'confidentialityReview.publish'],
  ['baijing', 'sensitivityCheck.pass'],
  ['luojie', 'deidentification.noneNeeded'],
  ['fengyan', 'deidentificationVerify.pass'],
];

function told(story: CaseStory, told: readonly (readonly [CastName, string])[]): CaseStory {
  return told.reduce((so, [by, event]) => so.must(by, event), story);
}

describe('a case of countyOffice v2', () => {
  it('goes the same way as v1 when nothing is returned', () => {
    const v1 = told(CaseStory.begin({}, person('linxiao'), compile(countyOffice)), toFinal);
    const v2 = told(begun(), toFinal);
    expect([v2.stored.value, v2.stored.context.confirmed]).toEqual([
      v1.stored.value,
      v1.stored.context.confirmed,
    ]);
  });

  it('does again one step beside, and leaves the returning step open', () => {
    const both = told(begun(), toFinal.slice(0, 2));
    const back = both.must('hewen', 'firstProof.returnToStep', again('firstReview'));
    expect([
      back.stored.value,
      back.stored.context.confirmed,
      back.last.opened.map(({ step }) => step).sort(),
    ]).toEqual([
      { 'FIRST_REVIEW+FIRST_PROOF': { FIRST_REVIEW: 'OPEN', FIRST_PROOF: 'OPEN' } },
      ['draft'],
      ['firstProof', 'firstReview'],
    ]);
  });

  it('does again one of two earlier parallel steps: what stood beside it stands, what came after falls', () => {
    const back = told(begun(), toFinal).must('zhengping', 'secondReview.returnToStep', again('firstProof'));
    expect([
      back.stored.value,
      back.stored.context.confirmed,
      back.last.opened.map(({ step }) => step),
      back.last.voided,
    ]).toEqual([
      { 'FIRST_REVIEW+FIRST_PROOF': { FIRST_REVIEW: 'PASSED', FIRST_PROOF: 'OPEN' } },
      ['draft', 'firstReview'],
      ['firstProof'],
      ['secondProof'],
    ]);
  });

  it('refuses to return to what has not been done', () => {
    const answer = told(begun(), toFinal).try('zhengping', 'secondReview.returnToStep', again('finalReview'));
    expect(answer).toEqual({
      kind: 'refused',
      reasons: [{ code: 'RETURN.TARGET_UNKNOWN', params: { step: 'finalReview' } }],
    });
  });

  it('lets nothing fall on the way to the draft but the step that returns, and then what is changed decides', () => {
    const back = told(begun(), toFinal).must('zhengping', 'secondReview.return', because);
    const plan = back.must('linxiao', 'draft.submit', { facts: { changes: ['releasePlan'] } });
    const text = back.must('linxiao', 'draft.submit', { facts: { changes: ['digit'] } });
    const unknown = back.must('linxiao', 'draft.submit');
    expect([back.stored.value, plan.stored.value, text.stored.value, unknown.stored.value]).toEqual([
      'DRAFT',
      { 'SECOND_REVIEW+SECOND_PROOF': { SECOND_REVIEW: 'OPEN', SECOND_PROOF: 'OPEN' } },
      { 'FIRST_REVIEW+FIRST_PROOF': { FIRST_REVIEW: 'OPEN', FIRST_PROOF: 'OPEN' } },
      { 'FIRST_REVIEW+FIRST_PROOF': { FIRST_REVIEW: 'OPEN', FIRST_PROOF: 'OPEN' } },
    ]);
  });
});

describe('a treated text', () => {
  const treated = { facts: { operations: 1, contentDigest: digest('c') } };
  const untreated = { facts: { contentDigest: digest('a') } };

  function verified(): CaseStory {
    return told(begun(), toFinal.slice(0, 5))
      .must('luojie', 'deidentification.treated', treated)
      .must('fengyan', 'deidentificationVerify.pass');
  }

  it('is bound to its source again when a step before the treatment is done again', () => {
    const back = verified().must('zhengping', 'secondReview.returnToStep', again('firstProof'));
    const opened = back.last.opened.map(({ step, contentDigest }) => [step, contentDigest]);
    expect([opened, back.must('hewen', 'firstProof.pass', untreated).stored.value]).toEqual([
      [['firstProof', digest('a')]],
      'CONFIDENTIALITY_REVIEW',
    ]);
  });

  it('stays treated when the draft comes back with another release plan', () => {
    const back = verified().must('zhengping', 'secondReview.return', because);
    const again = back.must('linxiao', 'draft.submit', {
      facts: { changes: ['releasePlan'], releasePlanDigest: digest('d') },
    });
    expect(again.stored.context.subject).toEqual({
      contentDigest: digest('c'),
      releasePlanDigest: digest('d'),
    });
  });

  it('is a new source when the draft comes back with another text', () => {
    const back = verified().must('zhengping', 'secondReview.return', because);
    const again = back.must('linxiao', 'draft.submit', {
      facts: { changes: ['text'], contentDigest: digest('e') },
    });
    const before = told(again, toFinal.slice(1, 5)).must('luojie', 'deidentification.treated', treated);
    const redone = before.must('fengyan', 'deidentificationVerify.redo', because);
    expect([
      again.stored.context.subject?.contentDigest,
      redone.stored.context.subject?.contentDigest,
    ]).toEqual([digest('e'), digest('e')]);
  });
});
