import { asId, instantOf, type PersonId } from '#domain/kernel';
import { decide, type By, type Refused } from '#domain/workflow';
import {
  anEvent,
  CaseStory,
  digest,
  draftSubject,
  noon,
  person,
  upTo,
  type CastName,
  type EventChange,
} from '../../../../test/support/case-story.js';

const system = { kind: 'system', component: 'publisher' } as const;
const timer = { kind: 'system', component: 'timer' } as const;
const later = instantOf(Date.parse(noon) + 86_400_000);

function refusedCodes(
  story: CaseStory,
  by: CastName | By,
  event: string,
  change: EventChange = {},
): readonly string[] {
  return (story.try(by, event, change) as Refused).reasons.map(({ code }) => code);
}

describe('what a person has to give', () => {
  it.each([
    [
      'a return without a reason class',
      'firstReview.pass',
      'zhouzheng',
      'firstReview.return',
      'REASON_CLASS.MISSING',
    ],
    [
      'a return to the previous step without a reason class',
      'finalReview.pass',
      'liangzhiyuan',
      'finalReview.returnToPrevious',
      'REASON_CLASS.MISSING',
    ],
    [
      'a redo without a reason class',
      'deidentificationVerify.pass',
      'fengyan',
      'deidentificationVerify.redo',
      'REASON_CLASS.MISSING',
    ],
    ['a rejection without a ground', 'firstReview.pass', 'zhouzheng', 'firstReview.reject', 'GROUND.MISSING'],
    [
      'a refusal to publish without a ground',
      'confidentialityReview.publish',
      'qinshen',
      'confidentialityReview.notPublish',
      'GROUND.MISSING',
    ],
    [
      'a publication in part without a withheld part',
      'confidentialityReview.publish',
      'qinshen',
      'confidentialityReview.publishInPart',
      'WITHHELD_PART.MISSING',
    ],
    [
      'a deferral without a time',
      'sensitivityCheck.pass',
      'baijing',
      'sensitivityCheck.defer',
      'DEFERRAL.NOT_IN_FUTURE',
    ],
    [
      'a treatment without an operation',
      'deidentification.noneNeeded',
      'luojie',
      'deidentification.treated',
      'TREATMENT.EMPTY',
    ],
    [
      'an exemption without its basis stated',
      'deidentification.noneNeeded',
      'luojie',
      'deidentification.exempted',
      'STATEMENT.MISSING',
    ],
  ] as const)('%s is refused', (_, at, by, event, code) => {
    expect(refusedCodes(upTo(at), by, event)).toEqual([code]);
  });

  it('refuses a reason class of blanks', () => {
    expect(
      refusedCodes(upTo('firstReview.pass'), 'zhouzheng', 'firstReview.return', {
        given: { reasonClass: '  ' },
      }),
    ).toEqual(['REASON_CLASS.MISSING']);
  });

  it('refuses a deferral to this very moment and takes the next one', () => {
    const story = upTo('sensitivityCheck.pass');
    expect(refusedCodes(story, 'baijing', 'sensitivityCheck.defer', { given: { deferUntil: noon } })).toEqual(
      ['DEFERRAL.NOT_IN_FUTURE'],
    );
    expect(
      story.must('baijing', 'sensitivityCheck.defer', {
        given: { deferUntil: instantOf(Date.parse(noon) + 1) },
      }).last.kind,
    ).toBe('moved');
  });

  it('refuses to say that nothing needs treatment while operations are there', () => {
    expect(
      refusedCodes(upTo('deidentification.noneNeeded'), 'luojie', 'deidentification.noneNeeded', {
        facts: { operations: 2 },
      }),
    ).toEqual(['TREATMENT.PRESENT']);
  });

  it('refuses a submission that does not say who wrote the draft', () => {
    expect(refusedCodes(CaseStory.begin(), 'linxiao', 'draft.submit', { facts: { authors: [] } })).toEqual([
      'AUTHORS.MISSING',
    ]);
  });
});

describe('treatment that the confidentiality review asked for', () => {
  const treated = upTo('confidentialityReview.publish')
    .must('qinshen', 'confidentialityReview.publishAfterTreatment')
    .must('baijing', 'sensitivityCheck.pass');

  it.each([
    ['noneNeeded', {}],
    ['exempted', { given: { statement: true } }],
  ])('cannot be answered with %s', (outcome, change) => {
    expect(refusedCodes(treated, 'luojie', `deidentification.${outcome}`, change)).toEqual([
      'TREATMENT.REQUIRED',
    ]);
  });

  it('is answered by treating', () => {
    expect(
      treated
        .must('luojie', 'deidentification.treated', { facts: { operations: 1, contentDigest: digest('c') } })
        .last.opened.map(({ step, contentDigest }) => [step, contentDigest]),
    ).toEqual([['deidentificationVerify', digest('c')]]);
  });

  it('is no longer asked for when the review is given again without it', () => {
    const again = treated
      .must('luojie', 'deidentification.return', { given: { reasonClass: 'content' } })
      .must('linxiao', 'draft.submit')
      .must('zhouzheng', 'firstReview.pass')
      .must('hewen', 'firstProof.pass')
      .must('qinshen', 'confidentialityReview.publish')
      .must('baijing', 'sensitivityCheck.pass');
    expect(again.try('luojie', 'deidentification.noneNeeded').kind).toBe('moved');
  });
});

describe('digests', () => {
  const shown = { ...draftSubject, contentDigest: digest('e') };

  it('refuses a decision on another text than the present one', () => {
    expect(
      (upTo('firstReview.pass').try('zhouzheng', 'firstReview.pass', { shown }) as Refused).reasons,
    ).toEqual([{ code: 'DIGEST.CHANGED', params: { which: 'content' } }]);
  });

  it('refuses a decision on another release plan', () => {
    expect(
      (
        upTo('firstReview.pass').try('zhouzheng', 'firstReview.pass', {
          shown: { ...draftSubject, releasePlanDigest: digest('e') },
        }) as Refused
      ).reasons,
    ).toEqual([{ code: 'DIGEST.CHANGED', params: { which: 'releasePlan' } }]);
  });

  it('refuses a decision when the text has changed since the step was opened, although the person saw the change', () => {
    expect(
      refusedCodes(upTo('secondReview.pass'), 'zhengping', 'secondReview.pass', {
        facts: { contentDigest: digest('e') },
      }),
    ).toEqual(['DIGEST.CHANGED']);
  });

  it('lets de-identification bring forth a new content but no new release plan', () => {
    const story = upTo('deidentification.noneNeeded');
    expect(
      story.try('luojie', 'deidentification.treated', {
        facts: { operations: 1, contentDigest: digest('c') },
      }).kind,
    ).toBe('moved');
    expect(
      refusedCodes(story, 'luojie', 'deidentification.treated', {
        facts: { operations: 1, releasePlanDigest: digest('c') },
      }),
    ).toEqual(['DIGEST.CHANGED']);
  });

  it('publishes only what was signed', () => {
    expect(
      refusedCodes(upTo('publish.publish'), 'shenhang', 'publish.publish', {
        facts: { contentDigest: digest('e') },
      }),
    ).toEqual(['DIGEST.CHANGED', 'SIGNATURE.OTHER_DIGEST']);
  });

  it('does not take the delivery of something else as delivery', () => {
    const publishing = upTo('publish.publish').must('shenhang', 'publish.publish');
    expect(
      refusedCodes(publishing, system, 'publication.completed', {
        shown: { ...draftSubject, contentDigest: digest('e') },
      }),
    ).toEqual(['DIGEST.CHANGED']);
  });
});

describe('obligations', () => {
  it('are asked for again before publishing, should a stored case have lost a confirmation', () => {
    const { process, stored } = upTo('publish.publish');
    const confirmed = stored.context.confirmed.filter((step) => step !== 'deidentificationVerify');
    const broken = { ...stored, context: { ...stored.context, confirmed } };
    expect(decide(process, broken, anEvent('publish.publish', person('shenhang')))).toEqual({
      kind: 'refused',
      reasons: [
        {
          code: 'OBLIGATION.NOT_MET',
          rule: 'deidentification',
          basis: 'law.personalInformation.25',
          params: { step: 'deidentificationVerify' },
        },
      ],
    });
  });

  it('do not take a case for signed that has lost its signature', () => {
    const { process, stored } = upTo('publish.publish');
    const broken = { ...stored, context: { ...stored.context, signed: null } };
    expect(decide(process, broken, anEvent('publish.publish', person('shenhang')))).toEqual({
      kind: 'refused',
      reasons: [{ code: 'SIGNATURE.MISSING', params: {} }],
    });
  });
});

describe('who acts', () => {
  it('refuses a person without the duty', () => {
    expect((upTo('firstReview.pass').try('guyan', 'firstReview.pass') as Refused).reasons).toEqual([
      { code: 'DUTY.NOT_HELD', params: { duty: 'firstReviewer', step: 'firstReview' } },
    ]);
  });

  it('refuses a proofreader whose duty is limited to another proof', () => {
    expect(refusedCodes(upTo('firstProof.pass'), 'tangya', 'firstProof.pass')).toEqual(['DUTY.NOT_HELD']);
  });

  it('never takes the program for a person, nor a person for the program', () => {
    expect(refusedCodes(upTo('firstReview.pass'), system, 'firstReview.pass')).toEqual(['PERSON.ONLY']);
    expect(
      refusedCodes(
        upTo('publish.publish').must('shenhang', 'publish.publish'),
        'shenhang',
        'publication.completed',
      ),
    ).toEqual(['SYSTEM.ONLY']);
  });

  it('signs only soon after authenticating', () => {
    const story = upTo('signOff.sign');
    const at = (minutes: number): EventChange => ({ now: instantOf(Date.parse(noon) + minutes * 60_000) });
    expect(story.try('liangzhiyuan', 'signOff.sign', at(5)).kind).toBe('moved');
    expect(
      (story.try('liangzhiyuan', 'signOff.sign', { now: instantOf(Date.parse(noon) + 300_001) }) as Refused)
        .reasons,
    ).toEqual([{ code: 'AUTHENTICATION.NOT_FRESH', params: { minutes: 5 } }]);
    expect(refusedCodes(story, 'liangzhiyuan', 'signOff.sign', at(-1))).toEqual(['AUTHENTICATION.NOT_FRESH']);
  });
});

describe('what is not on offer', () => {
  it('tells a step that is not open from an event that does not exist', () => {
    const story = upTo('firstReview.pass');
    expect((story.try('liangzhiyuan', 'signOff.sign') as Refused).reasons).toEqual([
      { code: 'STEP.NOT_OPEN', params: { event: 'signOff.sign', state: 'FIRST_REVIEW+FIRST_PROOF' } },
    ]);
    expect(refusedCodes(story, 'zhouzheng', 'firstReview.approve')).toEqual(['EVENT.UNKNOWN']);
  });

  it('refuses everything once the case is closed', () => {
    const closed = CaseStory.begin().must('linxiao', 'draft.cancel');
    expect(refusedCodes(closed, 'linxiao', 'draft.submit')).toEqual(['CASE.CLOSED']);
  });

  it('takes a passed parallel step only once', () => {
    expect(refusedCodes(upTo('firstProof.pass'), 'zhouzheng', 'firstReview.pass')).toEqual(['STEP.NOT_OPEN']);
  });
});

describe('timers', () => {
  const deferred = upTo('sensitivityCheck.pass').must('baijing', 'sensitivityCheck.defer', {
    given: { deferUntil: later },
  });

  it('does not take a timer before its time', () => {
    expect(refusedCodes(deferred, timer, 'deferral.due')).toEqual(['TIMER.NOT_DUE']);
  });

  it('opens the check again for a person when the time has come', () => {
    const { opened, closedSteps, voided } = deferred.must(timer, 'deferral.due', { now: later }).last;
    expect([opened.map(({ step }) => step), closedSteps, voided]).toEqual([
      ['sensitivityCheck'],
      [],
      ['deferral'],
    ]);
  });

  it('does not take a person for the timer', () => {
    expect(refusedCodes(deferred, person('baijing'), 'deferral.due', { now: later })).toEqual([
      'SYSTEM.ONLY',
    ]);
  });
});

describe('recall', () => {
  const submitted = upTo('firstReview.pass');

  it('is for whoever submitted', () => {
    expect(refusedCodes(submitted, 'zhouzheng', 'item.recall')).toEqual(['RECALL.NOT_SUBMITTER']);
    expect(submitted.must('linxiao', 'item.recall').last.voided).toEqual(['firstProof', 'firstReview']);
  });

  it('is over as soon as somebody has opened a task of the first stage', () => {
    expect(
      (submitted.try('linxiao', 'item.recall', { facts: { openedSteps: ['firstProof'] } }) as Refused)
        .reasons,
    ).toEqual([{ code: 'RECALL.ALREADY_OPENED', params: { step: 'firstProof' } }]);
  });

  it('is over as soon as a step of the first stage is done', () => {
    expect(refusedCodes(upTo('firstProof.pass'), 'linxiao', 'item.recall')).toEqual([
      'RECALL.ALREADY_OPENED',
    ]);
  });

  it('is not offered later', () => {
    expect(refusedCodes(upTo('confidentialityReview.publish'), 'linxiao', 'item.recall')).toEqual([
      'STEP.NOT_OPEN',
    ]);
  });
});

describe('edits', () => {
  const colleague = person('linxiao', {
    personId: asId<PersonId>('colleague'),
    persons: [asId<PersonId>('colleague')],
  });

  it('happen to the draft only while it is a draft', () => {
    expect(CaseStory.begin().must(colleague, 'item.editDraft').stored.context.acts).toEqual({
      draft: ['linxiao', 'colleague'],
    });
    expect(refusedCodes(upTo('firstReview.pass'), 'linxiao', 'item.editDraft')).toEqual(['STEP.NOT_OPEN']);
  });

  it('happen to the treatment only during de-identification', () => {
    const { next, ...rest } = upTo('deidentification.noneNeeded').must('luojie', 'item.editTreatment').last;
    expect(rest).toEqual({ kind: 'moved', opened: [], closedSteps: [], voided: [], effects: [] });
    expect([next.value, next.context.acts.deidentification]).toEqual(['DEIDENTIFICATION', ['luojie']]);
    expect(refusedCodes(upTo('deidentificationVerify.pass'), 'luojie', 'item.editTreatment')).toEqual([
      'STEP.NOT_OPEN',
    ]);
  });
});
