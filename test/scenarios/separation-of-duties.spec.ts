import type { Duty } from '#domain/kernel';
import type { BasisKey, RefusalCode } from '#domain/workflow';
import { HttpOffice, personOf } from '../support/http-office.js';
import { someContent } from '../support/office.js';
import { refusal, withoutTrace } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterEach(() => office.takeBackDuties());
afterAll(() => office.close());

interface Constraint {
  readonly code: RefusalCode;
  readonly rule: string;
  readonly basis: BasisKey;
}

const threeReviewers: Constraint = {
  code: 'SOD.1',
  rule: 'SoD-1',
  basis: 'practice.threeReviewsThreePersons',
};
const drafterApproves: Constraint = { code: 'SOD.2', rule: 'SoD-2', basis: 'practice.drafterDoesNotApprove' };
const drafterReviews: Constraint = { code: 'SOD.3', rule: 'SoD-3', basis: 'practice.drafterDoesNotReview' };
const drafterClears: Constraint = { code: 'SOD.4', rule: 'SoD-4', basis: 'law.disclosure.17' };
const treaterVerifies: Constraint = {
  code: 'SOD.5',
  rule: 'SoD-5',
  basis: 'practice.independentVerification',
};
const twoProofreaders: Constraint = { code: 'SOD.6', rule: 'SoD-6', basis: 'practice.twoProofreaders' };
const signerPublishes: Constraint = { code: 'SOD.7', rule: 'SoD-7', basis: 'practice.publisherDoesNotSign' };
const starterDecides: Constraint = {
  code: 'SOD.TAKE_DOWN',
  rule: 'SoD-takeDown',
  basis: 'practice.anotherPersonDecidesWithdrawal',
};

interface Attempt {
  readonly said: string;
  readonly by: string;
  /** What he was given on top of his own duties, so that nothing but separation stands in the way. */
  readonly duty: Duty | null;
  readonly event: string;
  readonly breaks: Constraint;
  readonly earlierStep: string;
  readonly couldAct: readonly string[];
  arrange(): Promise<string>;
}

function after(event: string): () => Promise<string> {
  return () => office.carried(event);
}

async function returnedAfterSecondReview(): Promise<string> {
  const itemId = await office.carried('secondReview.pass');
  await office.decide('tangya', itemId, 'secondProof.return', { reasonClass: 'TYPO' });
  await office.saveDraft('linxiao', itemId, { metadata: { ...someContent().metadata, title: '改过的标题' } });
  await office.carry(itemId, 'draft.submit');
  return itemId;
}

async function referred(): Promise<string> {
  const itemId = await office.carried('firstProof.pass');
  await office.decide('qinshen', itemId, 'confidentialityReview.refer');
  return itemId;
}

async function verifiedAndRedone(): Promise<string> {
  const itemId = await office.carried('deidentification.noneNeeded');
  await office.decide('fengyan', itemId, 'deidentificationVerify.redo', { reasonClass: 'PERSONAL_DATA' });
  return itemId;
}

async function proofreadTwiceByOne(): Promise<string> {
  const itemId = await office.carried('secondReview.pass');
  await office.grant('hewen', 'proofreader');
  await office.decide('hewen', itemId, 'secondProof.pass');
  await office.decide('liangzhiyuan', itemId, 'finalReview.pass');
  await office.stayFresh('liangzhiyuan');
  await office.decide('liangzhiyuan', itemId, 'signOff.sign');
  return itemId;
}

async function publishedAndSentBackForSigning(): Promise<string> {
  const itemId = await office.carried('publish.publish');
  await office.worker.deliver({ itemId });
  await office.decide('jiangnan', itemId, 'postPublishCheck.defect', { reasonClass: 'PLACEMENT' });
  await office.decide('shenhang', itemId, 'publish.returnToPrevious', { reasonClass: 'PLACEMENT' });
  return itemId;
}

async function takenDownByTheSigner(): Promise<string> {
  const itemId = await office.carried('publish.publish');
  await office.worker.deliver({ itemId });
  await office.doOnItem('liangzhiyuan', itemId, 'take-down', {
    trigger: 'FACTUAL_ERROR',
    reason: '数据有误。',
  });
  await office.grant('zhengping', 'finalReviewer');
  return itemId;
}

const attempts: readonly Attempt[] = [
  {
    said: 'the first reviewer reviews a second time',
    by: 'zhouzheng',
    duty: 'secondReviewer',
    event: 'secondReview.pass',
    breaks: threeReviewers,
    earlierStep: 'firstReview',
    couldAct: ['zhengping'],
    arrange: after('deidentificationVerify.pass'),
  },
  {
    said: 'the first reviewer reviews finally',
    by: 'zhouzheng',
    duty: 'finalReviewer',
    event: 'finalReview.pass',
    breaks: threeReviewers,
    earlierStep: 'firstReview',
    couldAct: ['liangzhiyuan'],
    arrange: after('secondProof.pass'),
  },
  {
    said: 'the second reviewer reviews finally',
    by: 'zhengping',
    duty: 'finalReviewer',
    event: 'finalReview.pass',
    breaks: threeReviewers,
    earlierStep: 'secondReview',
    couldAct: ['liangzhiyuan'],
    arrange: after('secondProof.pass'),
  },
  {
    said: 'who reviewed second in a round that was sent back reviews first in the next',
    by: 'zhengping',
    duty: 'firstReviewer',
    event: 'firstReview.pass',
    breaks: threeReviewers,
    earlierStep: 'secondReview',
    couldAct: ['zhouzheng'],
    arrange: returnedAfterSecondReview,
  },
  {
    said: 'the drafter reviews second',
    by: 'linxiao',
    duty: 'secondReviewer',
    event: 'secondReview.pass',
    breaks: drafterApproves,
    earlierStep: 'draft',
    couldAct: ['zhengping'],
    arrange: after('deidentificationVerify.pass'),
  },
  {
    said: 'the drafter reviews finally',
    by: 'linxiao',
    duty: 'finalReviewer',
    event: 'finalReview.pass',
    breaks: drafterApproves,
    earlierStep: 'draft',
    couldAct: ['liangzhiyuan'],
    arrange: after('secondProof.pass'),
  },
  {
    said: 'the drafter signs',
    by: 'linxiao',
    duty: 'signer',
    event: 'signOff.sign',
    breaks: drafterApproves,
    earlierStep: 'draft',
    couldAct: ['liangzhiyuan'],
    arrange: after('finalReview.pass'),
  },
  {
    said: 'the drafter reviews first',
    by: 'linxiao',
    duty: 'firstReviewer',
    event: 'firstReview.pass',
    breaks: drafterReviews,
    earlierStep: 'draft',
    couldAct: ['zhouzheng'],
    arrange: after('draft.submit'),
  },
  {
    said: 'the drafter clears his own text of secrets',
    by: 'linxiao',
    duty: 'confidentialityReviewer',
    event: 'confidentialityReview.publish',
    breaks: drafterClears,
    earlierStep: 'draft',
    couldAct: ['qinshen'],
    arrange: after('firstProof.pass'),
  },
  {
    said: 'the drafter enters the answer to a referral',
    by: 'linxiao',
    duty: 'confidentialityReviewer',
    event: 'confidentialityReferral.referralPublish',
    breaks: drafterClears,
    earlierStep: 'draft',
    couldAct: ['qinshen'],
    arrange: referred,
  },
  {
    said: 'the deidentifier verifies his own treatment',
    by: 'luojie',
    duty: 'deidVerifier',
    event: 'deidentificationVerify.pass',
    breaks: treaterVerifies,
    earlierStep: 'deidentification',
    couldAct: ['fengyan'],
    arrange: after('deidentification.noneNeeded'),
  },
  {
    said: 'who verified treats what he sent back',
    by: 'fengyan',
    duty: 'deidentifier',
    event: 'deidentification.noneNeeded',
    breaks: treaterVerifies,
    earlierStep: 'deidentificationVerify',
    couldAct: ['luojie'],
    arrange: verifiedAndRedone,
  },
  {
    said: 'one proofreader does all three proofs',
    by: 'hewen',
    duty: null,
    event: 'thirdProof.pass',
    breaks: twoProofreaders,
    earlierStep: 'firstProof+secondProof',
    couldAct: ['pengyue'],
    arrange: proofreadTwiceByOne,
  },
  {
    said: 'the drafter does the third proof',
    by: 'linxiao',
    duty: 'proofreader',
    event: 'thirdProof.pass',
    breaks: twoProofreaders,
    earlierStep: 'draft',
    couldAct: ['pengyue'],
    arrange: after('signOff.sign'),
  },
  {
    said: 'the signer publishes',
    by: 'liangzhiyuan',
    duty: 'publisher',
    event: 'publish.publish',
    breaks: signerPublishes,
    earlierStep: 'signOff',
    couldAct: ['shenhang'],
    arrange: after('thirdProof.pass'),
  },
  {
    said: 'the publisher signs',
    by: 'shenhang',
    duty: 'signer',
    event: 'signOff.sign',
    breaks: signerPublishes,
    earlierStep: 'publish',
    couldAct: ['liangzhiyuan'],
    arrange: publishedAndSentBackForSigning,
  },
  {
    said: 'who took a page down decides on its withdrawal',
    by: 'liangzhiyuan',
    duty: null,
    event: 'withdrawalDecision.reinstate',
    breaks: starterDecides,
    earlierStep: 'takeDownStart',
    couldAct: ['zhengping'],
    arrange: takenDownByTheSigner,
  },
];

describe('separation of duties, on natural persons over the whole case', () => {
  it.each(attempts)(
    'is kept when $said: refused with rule, basis and who could act, and on record',
    async (attempt) => {
      const { by, duty, event, breaks, earlierStep } = attempt;
      const [step = '', outcome = ''] = event.split('.');
      const itemId = await attempt.arrange();
      if (duty !== null) await office.grant(by, duty);
      const standsAt = await office.states(itemId);

      const answer = await office.attempt(by, itemId, event);

      const couldAct = attempt.couldAct.map(personOf);
      const reason = { ...breaks, params: { step, earlierStep, person: personOf(by).id }, couldAct };
      const last = (await office.trail(itemId)).at(-1)!;
      expect({
        answer: withoutTrace(answer),
        entry: [last.actor.id, last.action, last.step, last.outcome, last.reasons.map(({ code }) => code)],
        standsAt: await office.states(itemId),
      }).toEqual({
        answer: refusal([reason]),
        entry: [personOf(by).id, 'task.refused', step, outcome, [breaks.code]],
        standsAt,
      });
    },
  );

  it('is kept for content too: who verified the treatment cannot change it afterwards', async () => {
    const itemId = await verifiedAndRedone();
    await office.grant('fengyan', 'deidentifier');
    const answer = await office.saveTreatment('fengyan', itemId, []);
    const last = (await office.trail(itemId)).at(-1)!;
    expect({
      answer: withoutTrace(answer),
      entry: [last.actor.id, last.action, last.reasons.map(({ code }) => code)],
    }).toEqual({
      answer: refusal([
        {
          ...treaterVerifies,
          params: {
            step: 'deidentification',
            earlierStep: 'deidentificationVerify',
            person: personOf('fengyan').id,
          },
          couldAct: [personOf('luojie')],
        },
      ]),
      entry: [personOf('fengyan').id, 'treatment.refused', ['SOD.5']],
    });
  });

  it('is shown before it is broken: inbox and screen pass the person over and say why', async () => {
    const itemId = await office.carried('draft.submit');
    await office.grant('linxiao', 'firstReviewer');
    const client = await office.as('linxiao');
    const { taskId } = await office.shown(itemId, 'firstReview');
    const inbox = (await client.get('/api/v1/tasks?limit=100')).body as {
      readonly items: readonly { readonly id: string }[];
    };
    const screen = (await client.get(`/api/v1/tasks/${taskId}`)).body as {
      readonly allowedActions: readonly {
        readonly action: string;
        readonly allowed: boolean;
        readonly reasons: readonly { readonly text: string }[];
      }[];
    };
    const pass = screen.allowedActions.find(({ action }) => action === 'firstReview.pass')!;
    expect({
      isOffered: inbox.items.some(({ id }) => id === taskId),
      allowed: pass.allowed,
      texts: pass.reasons.map(({ text }) => text),
    }).toEqual({
      isOffered: false,
      allowed: false,
      texts: ['拟稿人不得初审自己起草的内容。'],
    });
  });

  it('says the same in English when asked in English', async () => {
    const itemId = await office.carried('draft.submit');
    await office.grant('linxiao', 'firstReviewer');
    const { taskId, ...shown } = await office.shown(itemId, 'firstReview');
    const answer = await (
      await office.as('linxiao', 'en')
    ).post(`/api/v1/tasks/${taskId}/decision`, { ...shown, outcome: 'pass' });
    const params = { step: 'firstReview', earlierStep: 'draft', person: personOf('linxiao').id };
    expect(withoutTrace(answer)).toEqual(
      refusal([{ ...drafterReviews, params, couldAct: [personOf('zhouzheng')] }], 'en'),
    );
  });
});
