import { asId, type PersonId } from '#domain/kernel';
import { eligibility, type Refused, type StepId } from '#domain/workflow';
import { CaseStory, person, upTo, type CastName } from '../../../../test/support/case-story.js';

/** Somebody of the cast who holds every duty, so that only separation can stand in the way. */
function allDuties(name: CastName, alsoFor: readonly CastName[] = []) {
  const duties = [
    'drafter',
    'firstReviewer',
    'proofreader',
    'confidentialityReviewer',
    'sensitivityReviewer',
    'deidentifier',
    'deidVerifier',
    'secondReviewer',
    'finalReviewer',
    'signer',
    'publisher',
  ] as const;
  return person(name, {
    persons: [name, ...alsoFor].map((one) => asId<PersonId>(one)),
    duties: duties.map((duty) => ({ duty, step: null })),
  });
}

function reasonsOf(story: CaseStory, by: CastName, event: string, alsoFor: readonly CastName[] = []) {
  return (story.try(allDuties(by, alsoFor), event) as Refused).reasons;
}

describe('separation of duties', () => {
  it.each([
    ['SOD.1', 'the second review by the first reviewer', 'secondReview.pass', 'zhouzheng', 'firstReview'],
    ['SOD.1', 'the final review by the first reviewer', 'finalReview.pass', 'zhouzheng', 'firstReview'],
    ['SOD.1', 'the final review by the second reviewer', 'finalReview.pass', 'zhengping', 'secondReview'],
    ['SOD.2', 'the second review by the drafter', 'secondReview.pass', 'linxiao', 'draft'],
    ['SOD.2', 'the final review by the drafter', 'finalReview.pass', 'linxiao', 'draft'],
    ['SOD.2', 'the sign-off by the drafter', 'signOff.sign', 'linxiao', 'draft'],
    ['SOD.3', 'the first review by the drafter', 'firstReview.pass', 'linxiao', 'draft'],
    [
      'SOD.4',
      'the confidentiality review by the drafter',
      'confidentialityReview.publish',
      'linxiao',
      'draft',
    ],
    [
      'SOD.5',
      'the verification by the de-identifier',
      'deidentificationVerify.pass',
      'luojie',
      'deidentification',
    ],
    ['SOD.6', 'the third proof by the drafter', 'thirdProof.pass', 'linxiao', 'draft'],
    ['SOD.7', 'the publication by the signer', 'publish.publish', 'liangzhiyuan', 'signOff'],
  ] as const)('%s forbids %s', (code, _, event, by, earlierStep) => {
    const reasons = reasonsOf(upTo(event), by, event);
    const step = event.split('.')[0];
    expect(reasons.map(({ code, rule, params }) => ({ code, rule, params }))).toEqual([
      { code, rule: code.replace('SOD.', 'SoD-'), params: { step, earlierStep, person: by } },
    ]);
  });

  it('gives the rule and its basis with the refusal', () => {
    expect(reasonsOf(upTo('secondReview.pass'), 'zhouzheng', 'secondReview.pass')).toEqual([
      {
        code: 'SOD.1',
        rule: 'SoD-1',
        basis: 'practice.threeReviewsThreePersons',
        params: { step: 'secondReview', earlierStep: 'firstReview', person: 'zhouzheng' },
      },
    ]);
  });

  it('SOD.6 forbids the third proof by whoever gave the first and the second, not by whoever gave one of them', () => {
    const both = upTo('secondProof.pass')
      .must(allDuties('hewen'), 'secondProof.pass')
      .must('liangzhiyuan', 'finalReview.pass')
      .must('liangzhiyuan', 'signOff.sign');
    expect(reasonsOf(both, 'hewen', 'thirdProof.pass').map(({ code, params }) => ({ code, params }))).toEqual(
      [
        {
          code: 'SOD.6',
          params: { step: 'thirdProof', earlierStep: 'firstProof+secondProof', person: 'hewen' },
        },
      ],
    );
    expect(upTo('thirdProof.pass').try(allDuties('hewen'), 'thirdProof.pass').kind).toBe('moved');
  });

  it('lets one person review and proof the same round of a draft, as small offices do', () => {
    expect(upTo('firstProof.pass').try(allDuties('zhouzheng'), 'firstProof.pass').kind).toBe('moved');
  });

  it('lets the final reviewer sign', () => {
    expect(upTo('signOff.sign').try('liangzhiyuan', 'signOff.sign').kind).toBe('moved');
  });
});

describe('ways around the separation of duties', () => {
  const returned = (story: CaseStory, by: CastName, event: string) =>
    story.must(allDuties(by), event, { given: { reasonClass: 'content' } });

  it('still bars a reviewer whose review was voided by a return', () => {
    const secondRound = returned(upTo('firstProof.pass'), 'hewen', 'firstProof.return')
      .must('linxiao', 'draft.submit')
      .must(allDuties('tangya'), 'firstReview.pass')
      .must('hewen', 'firstProof.pass')
      .must('qinshen', 'confidentialityReview.publish')
      .must('baijing', 'sensitivityCheck.pass')
      .must('luojie', 'deidentification.noneNeeded')
      .must('fengyan', 'deidentificationVerify.pass');
    expect(reasonsOf(secondRound, 'zhouzheng', 'secondReview.pass').map(({ code }) => code)).toEqual([
      'SOD.1',
    ]);
  });

  it('counts a return as an act of its step', () => {
    const story = returned(upTo('secondReview.pass'), 'zhengping', 'secondReview.returnToPrevious');
    const again = story
      .must('fengyan', 'deidentificationVerify.pass')
      .must('tangya', 'secondProof.pass')
      .must(allDuties('guyan'), 'secondReview.pass');
    expect(reasonsOf(again, 'zhengping', 'finalReview.pass').map(({ code }) => code)).toEqual(['SOD.1']);
  });

  it('counts everybody who wrote the draft, not only whoever submitted it', () => {
    const authors = ['linxiao', 'zhengping'].map((name) => asId<PersonId>(name));
    const story = CaseStory.begin().must('linxiao', 'draft.submit', { facts: { authors } });
    expect(
      eligibility({
        process: story.process,
        stored: story.stored,
        step: 'secondReview',
        person: person('zhengping'),
      }).map(({ code }) => code),
    ).toEqual(['SOD.2']);
  });

  it('counts a colleague who edited the draft and let another submit it', () => {
    const story = CaseStory.begin()
      .must(allDuties('zhouzheng'), 'item.editDraft')
      .must('linxiao', 'draft.submit');
    expect(reasonsOf(story, 'zhouzheng', 'firstReview.pass').map(({ code }) => code)).toEqual(['SOD.3']);
  });

  it('counts whoever made the treatment, although a colleague marked it as done', () => {
    const story = upTo('deidentification.noneNeeded')
      .must(allDuties('fengyan'), 'item.editTreatment')
      .must('luojie', 'deidentification.treated', { facts: { operations: 1 } });
    expect(reasonsOf(story, 'fengyan', 'deidentificationVerify.pass').map(({ code }) => code)).toEqual([
      'SOD.5',
    ]);
  });

  it('does not let a reviewer of an earlier round write the next draft', () => {
    const story = returned(upTo('secondReview.pass'), 'zhengping', 'secondReview.return');
    expect(reasonsOf(story, 'zhengping', 'item.editDraft').map(({ code }) => code)).toEqual(['SOD.2']);
    expect(reasonsOf(story, 'zhengping', 'draft.submit').map(({ code }) => code)).toEqual(['SOD.2']);
  });

  it('counts delegate and principal both', () => {
    const story = upTo('firstReview.pass')
      .must(allDuties('guyan', ['zhengping']), 'firstReview.pass')
      .must('hewen', 'firstProof.pass');
    const reasons = ['guyan', 'zhengping', 'baijing'].map((name) =>
      eligibility({
        process: story.process,
        stored: story.stored,
        step: 'secondReview',
        person: allDuties(name as CastName),
      }).map(({ code }) => code),
    );
    expect(reasons).toEqual([['SOD.1'], ['SOD.1'], []]);
    expect(
      eligibility({
        process: story.process,
        stored: story.stored,
        step: 'secondReview',
        person: allDuties('baijing', ['zhengping']),
      }).map(({ params }) => params['person']),
    ).toEqual(['zhengping']);
  });

  it('bars the drafter from answering a referral too', () => {
    const referred = upTo('confidentialityReview.publish').must('qinshen', 'confidentialityReview.refer');
    expect(
      reasonsOf(referred, 'linxiao', 'confidentialityReferral.referralPublish').map(({ code }) => code),
    ).toEqual(['SOD.4']);
  });
});

describe('eligibility', () => {
  it('explains exactly what the decision would refuse, for everybody and every step of the straight path', () => {
    const names: readonly CastName[] = [
      'linxiao',
      'zhouzheng',
      'hewen',
      'luojie',
      'zhengping',
      'tangya',
      'liangzhiyuan',
      'pengyue',
      'shenhang',
      'guyan',
    ];
    const steps = [
      'firstReview.pass',
      'confidentialityReview.publish',
      'deidentificationVerify.pass',
      'secondReview.pass',
      'finalReview.pass',
      'signOff.sign',
      'thirdProof.pass',
      'publish.publish',
    ];
    const compared = steps.flatMap((event) => {
      const story = upTo(event);
      return names.map((name) => {
        const decided = story.try(name, event);
        const step = event.split('.')[0] as StepId;
        const explained = eligibility({
          process: story.process,
          stored: story.stored,
          step,
          person: person(name),
        });
        return {
          event,
          name,
          same:
            JSON.stringify(decided.kind === 'refused' ? decided.reasons : []) === JSON.stringify(explained),
        };
      });
    });
    expect(compared.filter(({ same }) => !same)).toEqual([]);
  });
});
