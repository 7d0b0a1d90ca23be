import { refusalCodes, type RefusalCode } from '#domain/workflow';
import type { ApiAnswer } from '../support/api.js';
import { HttpOffice, personOf, type Given } from '../support/http-office.js';
import { maskIdentityNumber, someContent } from '../support/office.js';
import { problem, refusal, withoutTrace, type ExpectedReason } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

const hourMs = 3_600_000;
const isoIn = (ms: number): string => new Date(Date.now() + ms).toISOString();

interface Case {
  readonly said: string;
  readonly by: string;
  /** A decision on a task, or what is done to the item. */
  readonly event: string;
  readonly given?: Given;
  readonly expected: readonly ExpectedReason[];
  arrange(): Promise<string>;
}

function after(event: string): () => Promise<string> {
  return () => office.carried(event);
}

function duty(name: string, step: string, couldAct: readonly string[]): ExpectedReason {
  return { code: 'DUTY.NOT_HELD', params: { duty: name, step }, couldAct: couldAct.map(personOf) };
}

const reasonMissing: ExpectedReason = { code: 'REASON_CLASS.MISSING', params: {} };
const groundMissing: ExpectedReason = { code: 'GROUND.MISSING', basis: 'law.disclosure.14-16', params: {} };
const withheldMissing: ExpectedReason = {
  code: 'WITHHELD_PART.MISSING',
  basis: 'law.disclosure.37',
  params: {},
};
const statementMissing: ExpectedReason = { code: 'STATEMENT.MISSING', params: {} };
const notInFuture: ExpectedReason = { code: 'DEFERRAL.NOT_IN_FUTURE', params: {} };
const treatmentRequired: ExpectedReason = { code: 'TREATMENT.REQUIRED', params: {} };

async function clearedAfterTreatment(): Promise<string> {
  const itemId = await office.carried('firstProof.pass');
  await office.decide('qinshen', itemId, 'confidentialityReview.publishAfterTreatment');
  await office.decide('baijing', itemId, 'sensitivityCheck.pass');
  return itemId;
}

/** Somebody else's number than in the items that are published here: nothing of it is public. */
async function treated(): Promise<string> {
  const text = '当事人张三，身份证号11010519491231002X。';
  const blocks = [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text }] }];
  const itemId = await office.carried('sensitivityCheck.pass', {
    document: { format: 'shenjiao-doc/1', blocks },
  });
  await office.saveTreatment('luojie', itemId, [
    { ...maskIdentityNumber, replacement: '110*************2X' },
  ]);
  return itemId;
}

async function referred(): Promise<string> {
  const itemId = await office.carried('firstProof.pass');
  await office.decide('qinshen', itemId, 'confidentialityReview.refer');
  return itemId;
}

async function scheduled(): Promise<string> {
  const releasePlan = { ...someContent().releasePlan, notBefore: isoIn(24 * hourMs) };
  return office.carried('publish.publish', { releasePlan });
}

async function published(): Promise<string> {
  const itemId = await office.carried('publish.publish');
  await office.worker.deliver({ itemId });
  return itemId;
}

async function archived(): Promise<string> {
  const itemId = await published();
  await office.decide('jiangnan', itemId, 'postPublishCheck.ok');
  return itemId;
}

async function takenDown(): Promise<string> {
  const itemId = await published();
  await office.doOnItem('jiangnan', itemId, 'take-down', { trigger: 'FACTUAL_ERROR', reason: '数据有误。' });
  return itemId;
}

async function quarantined(): Promise<string> {
  const itemId = await office.carried('draft.submit');
  await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '疑似涉密，先行隔离。' });
  return itemId;
}

async function returned(): Promise<string> {
  const itemId = await office.carried('draft.submit');
  await office.decide('zhouzheng', itemId, 'firstReview.return', { reasonClass: 'WORDING' });
  return itemId;
}

async function takenDownAndQuarantined(): Promise<string> {
  const itemId = await takenDown();
  await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '疑似涉密，先行隔离。' });
  return itemId;
}

async function openedByTheFirstReviewer(): Promise<string> {
  const itemId = await office.carried('draft.submit');
  const { taskId, taskVersion } = await office.shown(itemId, 'firstReview');
  await (await office.as('zhouzheng')).post(`/api/v1/tasks/${taskId}/opening`, { taskVersion });
  return itemId;
}

/** A stored case that somebody with the owner's rights has tampered with: the process asks again at the last gate. */
function tampered(until: string, change: string): () => Promise<string> {
  return async () => {
    const itemId = await office.carried(until);
    await office.rows(`UPDATE cases SET snapshot = ${change} WHERE item_id = $1`, [itemId]);
    return itemId;
  };
}

const otherDigest = `sha256:${'0'.repeat(64)}`;
const signedElse = `jsonb_set(snapshot, '{context,signed,contentDigest}', '"${otherDigest}"')`;
const boundElse = `jsonb_set(snapshot, '{context,subject,contentDigest}', '"${otherDigest}"')`;
const unconfirmed = `jsonb_set(snapshot, '{context,confirmed}', (snapshot->'context'->'confirmed') - 'sensitivityCheck')`;

const cases: readonly Case[] = [
  {
    said: 'somebody without the duty reviews',
    by: 'hewen',
    event: 'firstReview.pass',
    arrange: after('draft.submit'),
    expected: [duty('firstReviewer', 'firstReview', ['zhouzheng'])],
  },
  {
    said: 'the proofreader of the first proof does the second',
    by: 'hewen',
    event: 'secondProof.pass',
    arrange: after('deidentificationVerify.pass'),
    expected: [duty('proofreader', 'secondProof', ['tangya'])],
  },
  {
    said: 'the compliance officer signs',
    by: 'guyan',
    event: 'signOff.sign',
    arrange: after('finalReview.pass'),
    expected: [duty('signer', 'signOff', ['liangzhiyuan'])],
  },
  {
    said: 'somebody without the duty decides on a withdrawal, as either duty would do',
    by: 'shenhang',
    event: 'withdrawalDecision.reinstate',
    arrange: takenDown,
    expected: [duty('finalReviewer|signer', 'withdrawalDecision', ['liangzhiyuan'])],
  },
  {
    said: 'an answer belongs to another step',
    by: 'zhouzheng',
    event: 'firstReview.ok',
    arrange: after('draft.submit'),
    expected: [{ code: 'EVENT.UNKNOWN', params: { event: 'firstReview.ok' } }],
  },
  {
    said: 'an answer belongs to another place of the process',
    by: 'zhouzheng',
    event: 'firstReview.returnToPrevious',
    arrange: after('draft.submit'),
    expected: [{ code: 'EVENT.UNKNOWN', params: { event: 'firstReview.returnToPrevious' } }],
  },
  ...(
    [
      ['firstReview.return', 'zhouzheng', after('draft.submit')],
      ['firstProof.return', 'hewen', after('draft.submit')],
      ['confidentialityReview.return', 'qinshen', after('firstProof.pass')],
      ['confidentialityReview.returnToPrevious', 'qinshen', after('firstProof.pass')],
      ['sensitivityCheck.return', 'baijing', after('confidentialityReview.publish')],
      ['deidentification.return', 'luojie', after('sensitivityCheck.pass')],
      ['deidentificationVerify.redo', 'fengyan', after('deidentification.noneNeeded')],
      ['secondReview.returnToPrevious', 'zhengping', after('deidentificationVerify.pass')],
      ['secondProof.return', 'tangya', after('deidentificationVerify.pass')],
      ['finalReview.return', 'liangzhiyuan', after('secondProof.pass')],
      ['signOff.returnToPrevious', 'liangzhiyuan', after('finalReview.pass')],
      ['thirdProof.return', 'pengyue', after('signOff.sign')],
      ['publish.returnToPrevious', 'shenhang', after('thirdProof.pass')],
      ['scheduledPublication.cancel', 'shenhang', scheduled],
      ['postPublishCheck.defect', 'jiangnan', published],
    ] as const
  ).map(([event, by, arrange]) => ({
    said: `${event} names no class of reason`,
    by,
    event,
    arrange,
    expected: [reasonMissing],
  })),
  ...(
    [
      ['firstReview.reject', 'zhouzheng', after('draft.submit')],
      ['confidentialityReview.notPublish', 'qinshen', after('firstProof.pass')],
      ['confidentialityReferral.referralNotPublish', 'qinshen', referred],
      ['sensitivityCheck.reject', 'baijing', after('confidentialityReview.publish')],
      ['secondReview.reject', 'zhengping', after('deidentificationVerify.pass')],
      ['finalReview.reject', 'liangzhiyuan', after('secondProof.pass')],
      ['signOff.reject', 'liangzhiyuan', after('finalReview.pass')],
    ] as const
  ).map(([event, by, arrange]) => ({
    said: `${event} names no ground`,
    by,
    event,
    arrange,
    expected: [groundMissing],
  })),
  {
    said: 'a part is cleared and the plan names nothing withheld',
    by: 'qinshen',
    event: 'confidentialityReview.publishInPart',
    arrange: after('firstProof.pass'),
    expected: [withheldMissing],
  },
  {
    said: 'the authority clears a part and the plan names nothing withheld',
    by: 'qinshen',
    event: 'confidentialityReferral.referralPublishInPart',
    arrange: referred,
    expected: [withheldMissing],
  },
  {
    said: 'a treatment is called unnecessary without a statement',
    by: 'luojie',
    event: 'deidentification.exempted',
    arrange: after('sensitivityCheck.pass'),
    expected: [statementMissing],
  },
  {
    said: 'blanks are given for a statement',
    by: 'luojie',
    event: 'deidentification.exempted',
    given: { statement: ' \n\t　' },
    arrange: after('sensitivityCheck.pass'),
    expected: [statementMissing],
  },
  {
    said: 'a page is withdrawn without a written statement',
    by: 'liangzhiyuan',
    event: 'withdrawalDecision.withdraw',
    arrange: takenDown,
    expected: [statementMissing],
  },
  {
    said: 'a return to a chosen step chooses none',
    by: 'zhengping',
    event: 'secondReview.returnToStep',
    given: { reasonClass: 'FACTS' },
    arrange: after('deidentificationVerify.pass'),
    expected: [{ code: 'RETURN.TARGET_MISSING', params: {} }],
  },
  {
    said: 'a return goes to a step that has not been done',
    by: 'zhengping',
    event: 'secondReview.returnToStep',
    given: { reasonClass: 'FACTS', returnTo: 'finalReview' },
    arrange: after('deidentificationVerify.pass'),
    expected: [{ code: 'RETURN.TARGET_UNKNOWN', params: { step: 'finalReview' } }],
  },
  {
    said: 'a deferral names no day',
    by: 'baijing',
    event: 'sensitivityCheck.defer',
    arrange: after('confidentialityReview.publish'),
    expected: [notInFuture],
  },
  {
    said: 'a deferral names a day that is over',
    by: 'baijing',
    event: 'sensitivityCheck.defer',
    given: { deferUntil: isoIn(-1000) },
    arrange: after('confidentialityReview.publish'),
    expected: [notInFuture],
  },
  {
    said: 'what must be treated is called clean',
    by: 'luojie',
    event: 'deidentification.noneNeeded',
    arrange: clearedAfterTreatment,
    expected: [treatmentRequired],
  },
  {
    said: 'what must be treated is exempted',
    by: 'luojie',
    event: 'deidentification.exempted',
    given: { statement: '无需处理。' },
    arrange: clearedAfterTreatment,
    expected: [treatmentRequired],
  },
  {
    said: 'nothing was treated and it is called treated',
    by: 'luojie',
    event: 'deidentification.treated',
    arrange: after('sensitivityCheck.pass'),
    expected: [{ code: 'TREATMENT.EMPTY', params: {} }],
  },
  {
    said: 'something was treated and it is called clean',
    by: 'luojie',
    event: 'deidentification.noneNeeded',
    arrange: treated,
    expected: [{ code: 'TREATMENT.PRESENT', params: { operations: 1 } }],
  },
  {
    said: 'several things are missing at once, all are named',
    by: 'linxiao',
    event: 'firstReview.return',
    arrange: after('draft.submit'),
    expected: [
      duty('firstReviewer', 'firstReview', ['zhouzheng']),
      {
        code: 'SOD.3',
        rule: 'SoD-3',
        basis: 'practice.drafterDoesNotReview',
        params: { step: 'firstReview', earlierStep: 'draft', person: personOf('linxiao').id },
        couldAct: [personOf('zhouzheng')],
      },
      reasonMissing,
    ],
  },
  {
    said: 'the signature is gone at the last gate',
    by: 'shenhang',
    event: 'publish.publish',
    arrange: tampered('thirdProof.pass', `jsonb_set(snapshot, '{context,signed}', 'null')`),
    expected: [{ code: 'SIGNATURE.MISSING', params: {} }],
  },
  {
    said: 'the signature is for another text at the last gate',
    by: 'shenhang',
    event: 'publish.publish',
    arrange: tampered('thirdProof.pass', signedElse),
    expected: [{ code: 'SIGNATURE.OTHER_DIGEST', params: { which: 'content' } }],
  },
  {
    said: 'a confirmation is gone at the last gate',
    by: 'shenhang',
    event: 'publish.publish',
    arrange: tampered('thirdProof.pass', unconfirmed),
    expected: [
      {
        code: 'OBLIGATION.NOT_MET',
        rule: 'sensitivityCheck',
        basis: 'law.disclosure.14',
        params: { step: 'sensitivityCheck' },
      },
    ],
  },
  {
    said: 'the case is bound to another text than the item holds',
    by: 'zhouzheng',
    event: 'firstReview.pass',
    arrange: tampered('draft.submit', boundElse),
    expected: [{ code: 'DIGEST.CHANGED', params: { which: 'content' } }],
  },
  {
    said: 'somebody else recalls',
    by: 'zhouzheng',
    event: 'recall',
    arrange: after('draft.submit'),
    expected: [{ code: 'RECALL.NOT_SUBMITTER', params: {}, couldAct: [personOf('linxiao')] }],
  },
  {
    said: 'the submitter recalls what somebody has opened',
    by: 'linxiao',
    event: 'recall',
    arrange: openedByTheFirstReviewer,
    expected: [{ code: 'RECALL.ALREADY_OPENED', params: { step: 'firstReview' } }],
  },
  {
    said: 'the submitter recalls what a parallel step has passed',
    by: 'linxiao',
    event: 'recall',
    arrange: after('firstReview.pass'),
    expected: [{ code: 'RECALL.ALREADY_OPENED', params: { step: 'firstReview' } }],
  },
  {
    said: 'the submitter recalls when the next stage has it',
    by: 'linxiao',
    event: 'recall',
    arrange: after('firstProof.pass'),
    expected: [{ code: 'STEP.NOT_OPEN', params: { event: 'item.recall', state: 'CONFIDENTIALITY_REVIEW' } }],
  },
  {
    said: 'the submitter recalls what is archived',
    by: 'linxiao',
    event: 'recall',
    arrange: archived,
    expected: [{ code: 'CASE.CLOSED', params: { state: 'ARCHIVED' } }],
  },
  {
    said: 'somebody without the duty quarantines',
    by: 'hewen',
    event: 'quarantine',
    given: { reason: '疑似涉密。' },
    arrange: after('draft.submit'),
    expected: [
      { code: 'DUTY.NOT_HELD', params: { duty: 'confidentialityReviewer' }, couldAct: [personOf('qinshen')] },
    ],
  },
  {
    said: 'what is quarantined is quarantined again',
    by: 'qinshen',
    event: 'quarantine',
    given: { reason: '疑似涉密。' },
    arrange: quarantined,
    expected: [{ code: 'STEP.NOT_OPEN', params: { event: 'item.quarantine', state: 'QUARANTINED' } }],
  },
  {
    said: 'somebody without the duty clears a quarantine',
    by: 'zhouzheng',
    event: 'quarantine-resolution',
    given: { outcome: 'clear', reason: '不涉密。' },
    arrange: quarantined,
    expected: [duty('confidentialityReviewer', 'quarantine', ['qinshen'])],
  },
  {
    said: 'a page comes back while its item is quarantined',
    by: 'liangzhiyuan',
    event: 'withdrawalDecision.reinstate',
    arrange: takenDownAndQuarantined,
    expected: [{ code: 'ITEM.QUARANTINED', params: { state: 'QUARANTINED' } }],
  },
  {
    said: 'somebody without any of the duties takes a page down',
    by: 'hewen',
    event: 'take-down',
    given: { trigger: 'FACTUAL_ERROR', reason: '数据有误。' },
    arrange: published,
    expected: [
      {
        code: 'DUTY.NOT_HELD',
        params: {
          duty: 'publisher|postChecker|complianceOfficer|confidentialityReviewer|signer',
          step: 'takeDownStart',
        },
        couldAct: ['shenhang', 'jiangnan', 'guyan', 'qinshen', 'liangzhiyuan'].map(personOf),
      },
    ],
  },
  {
    said: 'the drafter edits what is under review',
    by: 'linxiao',
    event: 'save draft',
    arrange: after('draft.submit'),
    expected: [{ code: 'EDIT.NOT_IN_DRAFT', params: { state: 'FIRST_REVIEW+FIRST_PROOF' } }],
  },
  {
    said: 'a reviewer edits a draft',
    by: 'zhouzheng',
    event: 'save draft',
    arrange: returned,
    expected: [
      duty('drafter', 'draft', ['linxiao']),
      {
        code: 'SOD.3',
        rule: 'SoD-3',
        basis: 'practice.drafterDoesNotReview',
        params: { step: 'draft', earlierStep: 'firstReview', person: personOf('zhouzheng').id },
        couldAct: [personOf('linxiao')],
      },
    ],
  },
  {
    said: 'the deidentifier treats what is under review',
    by: 'luojie',
    event: 'save treatment',
    arrange: after('deidentificationVerify.pass'),
    expected: [{ code: 'EDIT.NOT_IN_DEIDENTIFICATION', params: { state: 'SECOND_REVIEW+SECOND_PROOF' } }],
  },
  {
    said: 'somebody without the duty treats',
    by: 'zhouzheng',
    event: 'save treatment',
    arrange: after('sensitivityCheck.pass'),
    expected: [duty('deidentifier', 'deidentification', ['luojie'])],
  },
];

/** Codes that no request can bring about; each is shown by a test of the process itself. */
const notOverHttp: Readonly<Partial<Record<RefusalCode, string>>> = {
  'PERSON.ONLY': 'who asks over HTTP is a person',
  'SYSTEM.ONLY': 'the outcomes that a request may name hold no event of the program',
  'TIMER.NOT_DUE': 'only the program sends a timer',
  'FAILURE.MISSING': 'only the program tells of a failed delivery',
  'TRIGGER.MISSING': 'a request without one is refused by its form',
  'AUTHORS.MISSING': 'an item is made together with its first revision',
  'SOD.OFFICE': 'the demonstration’s office has no rule of its own',
  'PERSON.NOT_CHOSEN': 'no step of the county office is for chosen people',
  'VOICE.NOT_DUE': 'one person answers for every step that these requests come to',
  'VOICE.ALREADY_GIVEN': 'one person answers for every step that these requests come to',
  'VOICES.AWAITED': 'it chooses between two ways and is never a reason by itself',
  'SIGNER.MISSING': 'the outcomes that a request may name call in nobody',
  'SIGNER.ALREADY_THERE': 'the outcomes that a request may name call in nobody',
  'SIGNER.NOT_REMOVABLE': 'the outcomes that a request may name call in nobody',
};

/** Refusals of separation, of unanswered findings, of taking back, of paper and of tasks that change hands have files of their own. */
const seen = new Set<string>([
  'PERSON.RECUSED',
  'PERSON.NOT_THERE',
  'STAFFING.NO_ELIGIBLE_PERSON',
  'TASK.HELD_BY_ANOTHER',
  'TASK.NOT_HELD',
  'TASK.BOUND',
  'DELEGATE.ADVISES_ONLY',
  'DELEGATION.NOT_ALLOWED',
  'DELEGATE.IS_SELF',
  'ASSIGNMENT.NOT_YOURS',
  'RECUSAL.NOT_YOURS',
  'FINDINGS.UNANSWERED',
  'SOD.1',
  'SOD.2',
  'SOD.4',
  'SOD.5',
  'SOD.6',
  'SOD.7',
  'SOD.TAKE_DOWN',
  'TAKE_BACK.NOT_STANDING',
  'TAKE_BACK.NOT_YOURS',
  'TAKE_BACK.SEVERAL_ANSWERED',
  'TAKE_BACK.ALREADY_OPENED',
  'TAKE_BACK.MOVED_ON',
  'PAPER.NOT_FOR_STEP',
  'PAPER.NOT_TYPIST',
  'PAPER.TYPIST_SIGNS',
  'PAPER.FORM_UNKNOWN',
  'PAPER.FORM_USED',
  'PAPER.SIGNED_ON',
]);

/** Every sentence that was given as a reason. */
const texts: string[] = [];

function reasonsOf({ body }: ApiAnswer): readonly { readonly text: string }[] {
  return (body as { readonly reasons: readonly { readonly text: string }[] }).reasons;
}

async function send({ by, event, given = {} }: Case, itemId: string): Promise<ApiAnswer> {
  switch (event) {
    case 'recall':
    case 'quarantine':
    case 'quarantine-resolution':
    case 'take-down':
      return office.onItem(by, itemId, event, given);
    case 'save draft':
      return office.saveDraft(by, itemId, { metadata: { ...someContent().metadata, title: '另一个标题' } });
    case 'save treatment':
      return office.saveTreatment(by, itemId, [maskIdentityNumber], await anyOpenStep(itemId));
    default:
      return office.attempt(by, itemId, event, given);
  }
}

async function anyOpenStep(itemId: string): Promise<string> {
  const [task] = await office.rows<{ step: string }>(
    `SELECT t.step FROM tasks t WHERE t.item_id = $1 AND t.status = 'open' ORDER BY t.id`,
    [itemId],
  );
  return task!.step;
}

function actionOf(event: string): string {
  if (event === 'save draft') return 'draft.refused';
  if (event === 'save treatment') return 'treatment.refused';
  return event.includes('.') || event === 'quarantine-resolution' ? 'task.refused' : 'item.refused';
}

describe('what the process refuses', () => {
  it.each(cases)('is answered with every reason, and is on record, when $said', async (refused) => {
    const itemId = await refused.arrange();
    const [states, version] = [await office.states(itemId), await office.version(itemId)];

    const answer = await send(refused, itemId);

    refused.expected.forEach(({ code }) => seen.add(code));
    texts.push(...reasonsOf(answer).map(({ text }) => text));
    const last = (await office.trail(itemId)).at(-1)!;
    expect({
      answer: withoutTrace(answer),
      entry: { by: last.actor.id, action: last.action, reasons: last.reasons.map(({ code }) => code) },
      stands: [await office.states(itemId), await office.version(itemId)],
    }).toEqual({
      answer: refusal(refused.expected),
      entry: {
        by: personOf(refused.by).id,
        action: actionOf(refused.event),
        reasons: refused.expected.map(({ code }) => code),
      },
      stands: [states, version],
    });
  });

  it('is a signing whose password was given too long ago; given again, the same signing is taken', async () => {
    const itemId = await office.carried('finalReview.pass');
    const signer = await office.as('liangzhiyuan');
    const ago = (minutes: string): Promise<unknown> =>
      office.rows(`UPDATE sessions SET authenticated_at = now() - $2::interval WHERE person_id = $1`, [
        personOf('liangzhiyuan').id,
        minutes,
      ]);
    await ago('5 minutes 10 seconds');
    const tooLate = await office.attempt('liangzhiyuan', itemId, 'signOff.sign');
    await signer.post('/api/v1/session/reauthentication', { password: 'Yunxi-Demo-2026' });
    await ago('4 minutes');
    const inTime = await office.attempt('liangzhiyuan', itemId, 'signOff.sign');
    seen.add('AUTHENTICATION.NOT_FRESH');
    expect([withoutTrace(tooLate), inTime.status]).toEqual([
      refusal([{ code: 'AUTHENTICATION.NOT_FRESH', params: { minutes: 5 } }]),
      200,
    ]);
  });

  it('says everything in words: no identifier is left in any sentence', async () => {
    const named = texts.filter((text) => /[A-Za-z]{4,}/.test(text) || /“”|：。/.test(text));
    expect([texts.length > 50, named]).toEqual([true, []]);
  });

  it('covers every code that the process knows, but for those that no request can bring about', () => {
    const unseen = refusalCodes.filter((code) => !seen.has(code));
    process.stdout.write(
      `${refusalCodes.length} refusal codes: ${seen.size} refused over HTTP, ${unseen.length} beyond reach of a request\n`,
    );
    expect(unseen).toEqual(refusalCodes.filter((code) => notOverHttp[code] !== undefined));
  });
});

describe('what is refused before the process is asked', () => {
  it('is a draft that lacks what publishing needs, with everything it lacks', async () => {
    const { metadata, releasePlan } = someContent();
    const itemId = await office.draft({
      metadata: { ...metadata, summary: null, documentDate: null },
      releasePlan: { ...releasePlan, basis: [], column: '' },
    });
    const { status, body } = withoutTrace(await office.attempt('linxiao', itemId, 'draft.submit'));
    const { code, issues } = body as {
      readonly code: string;
      readonly issues: readonly { readonly code: string; readonly path: string }[];
    };
    expect({ status, code, issues: issues.map((issue) => `${issue.path} ${issue.code}`) }).toEqual({
      status: 400,
      code: 'CONTENT.INVALID',
      issues: [
        'metadata.summary SUBMISSION.SUMMARY_MISSING',
        'metadata.documentDate SUBMISSION.DOCUMENT_DATE_MISSING',
        'releasePlan.basis SUBMISSION.BASIS_MISSING',
        'releasePlan.column SUBMISSION.COLUMN_MISSING',
      ],
    });
  });

  it('is the taking down of what is not public', async () => {
    const itemId = await office.carried('firstProof.pass');
    const answer = await office.onItem('qinshen', itemId, 'take-down', {
      trigger: 'FACTUAL_ERROR',
      reason: '数据有误。',
    });
    expect(withoutTrace(answer)).toEqual(problem(409, 'ITEM.NOT_PUBLIC'));
  });

  it('is a second taking down while the first waits for its decision', async () => {
    const itemId = await takenDown();
    const answer = await office.onItem('shenhang', itemId, 'take-down', {
      trigger: 'FACTUAL_ERROR',
      reason: '数据有误。',
    });
    expect(withoutTrace(answer)).toEqual(problem(409, 'ITEM.NOT_PUBLIC'));
  });

  it('is the same for many at once: none waits for another while it holds the item', async () => {
    const itemId = await office.carried('draft.submit');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => office.saveDraft('linxiao', itemId, {})),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(422));
  });

  it('is somebody else’s draft, even for a colleague who has worked on it and drafts too', async () => {
    const itemId = await office.carried('draft.submit');
    await office.decide('hewen', itemId, 'firstProof.return', { reasonClass: 'TYPO' });
    await office.grant('hewen', 'drafter');
    const answers = [
      await office.attempt('hewen', itemId, 'draft.submit'),
      await office.attempt('hewen', itemId, 'draft.cancel'),
      await office.saveDraft('hewen', itemId, {}),
    ];
    await office.takeBackDuties();
    const reasons = refusal([duty('drafter', 'draft', ['linxiao'])]);
    expect([answers.map(withoutTrace), await office.states(itemId)]).toEqual([
      [reasons, reasons, reasons],
      { newPublication: 'DRAFT' },
    ]);
  });
});
