import { messageOf, type MessageParams } from '#application';
import type { RefusalCode } from '#domain/workflow';
import type { ApiAnswer } from '../support/api.js';
import { HttpOffice, personOf } from '../support/http-office.js';
import { someContent } from '../support/office.js';
import { printSheet, recordSheet, type Sheet, scannedSheet, today } from '../support/paper.js';
import { problem, refusal, withoutTrace } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterEach(() => office.takeBackDuties());
afterAll(() => office.close());

const printed = (username: string, itemId: string, step: string): Promise<Sheet> =>
  printSheet(office, username, itemId, step);
const record = (username: string, sheet: Sheet, signer: string, change: object = {}): Promise<ApiAnswer> =>
  recordSheet(office, username, sheet, { signer, ...change });
const reason = (code: RefusalCode, params: MessageParams = {}): unknown => refusal([{ code, params }]);
const typist = personOf('linxiao');

describe('a step on a printed form', () => {
  it('is the decision of whoever signed, with the typist beside him, in opinion, entry and timeline', async () => {
    const itemId = await office.carried('draft.submit');
    const sheet = await printed('linxiao', itemId, 'firstReview');
    const answer = await record('linxiao', sheet, 'zhouzheng', { opinion: '同意。' });
    const drafter = await office.as('linxiao');
    const { items } = (await drafter.get(`/api/v1/items/${itemId}/timeline`)).body as {
      readonly items: readonly Record<string, unknown>[];
    };
    const [entry] = await office.rows<{ facts: Record<string, string>; actor: string }>(
      `SELECT e.actor, convert_from(e.canon, 'UTF8')::jsonb -> 'facts' AS facts FROM audit_entries e
        WHERE e.item_id = $1 AND e.step = 'firstReview' AND e.action = 'task.decided'`,
      [itemId],
    );
    const told = (await (await office.as('zhouzheng')).get('/api/v1/notifications')).body as {
      readonly items: readonly { readonly kind: string; readonly taskId: string }[];
    };
    const { scan, ...facts } = entry!.facts;
    const paper = { formNumber: sheet.number, typist, signedOn: today, scanDigest: scan };
    expect({
      status: answer.status,
      entry: { actor: entry!.actor, facts },
      timeline: items.slice(-2).map(({ action, actor, opinion, paper: on }) => [action, actor, opinion, on]),
      told: told.items.filter(({ taskId }) => taskId === sheet.taskId).map(({ kind }) => kind),
    }).toEqual({
      status: 200,
      entry: {
        actor: personOf('zhouzheng').id,
        facts: { via: 'paper', form: sheet.number, typist: typist.id, signedOn: today },
      },
      timeline: [
        ['paper.printed', { kind: 'person', ...typist, dutyName: null }, null, null],
        ['task.decided', { kind: 'person', ...personOf('zhouzheng'), dutyName: '初审人' }, '同意。', paper],
      ],
      told: ['paper.recorded'],
    });
    const stored = await office.rows<{ sealed: string }>(
      `SELECT convert_from(substring(s.bytes FROM 1 FOR 3), 'UTF8') AS sealed FROM paper_scans s WHERE s.item_id = $1`,
      [itemId],
    );
    const file = await drafter.download(`/api/v1/items/${itemId}/paper-scans/${sheet.number}`);
    const again = withoutTrace(await record('linxiao', sheet, 'zhouzheng'));
    expect([stored, file.equals(scannedSheet), again]).toEqual([
      [{ sealed: 'SJ1' }],
      true,
      reason('PAPER.FORM_USED'),
    ]);
  });

  it('is refused where the typist is the one who signed, or is not who types', async () => {
    await office.grant('linxiao', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    const sheet = await printed('linxiao', itemId, 'secondReview');
    expect([
      withoutTrace(await record('linxiao', sheet, 'linxiao')),
      withoutTrace(await record('zhengping', sheet, 'zhengping')).status,
      withoutTrace(await record('linxiao', sheet, 'hewen')).status,
    ]).toEqual([reason('PAPER.TYPIST_SIGNS'), 403, 422]);
  });

  it('is refused for a signer who may not decide it, as if he sat here himself', async () => {
    await office.grant('zhouzheng', 'secondReviewer');
    const itemId = await office.carried('deidentificationVerify.pass');
    const sheet = await printed('linxiao', itemId, 'secondReview');
    const [same, unknown] = [
      await record('linxiao', sheet, 'zhouzheng'),
      await record('linxiao', sheet, 'qinshen'),
    ];
    expect(
      [same, unknown].map(({ body }) =>
        (body as { reasons: { code: string }[] }).reasons.map(({ code }) => code),
      ),
    ).toEqual([['SOD.1'], ['DUTY.NOT_HELD']]);
    const trail = await office.trail(itemId);
    expect(trail.slice(-2).map(({ actor, action }) => [actor.id, action])).toEqual([
      [typist.id, 'task.refused'],
      [typist.id, 'task.refused'],
    ]);
  });

  it('is refused on a form of an older text, saying what changed', async () => {
    const itemId = await office.carried('firstReview.pass');
    const old = await printed('linxiao', itemId, 'firstProof');
    await office.decide('hewen', itemId, 'firstProof.return', {
      reasonClass: 'WORDING',
      opinion: '请核对。',
    });
    const closed = await record('linxiao', old, 'hewen');
    await office.saveDraft('linxiao', itemId, {
      metadata: { ...someContent().metadata, title: '改过的标题' },
    });
    await office.decide('linxiao', itemId, 'draft.submit');
    const { taskId } = await office.shown(itemId, 'firstProof');
    const later = await record('linxiao', { ...old, taskId }, 'hewen');
    const told = [closed, later].map(({ status, body }) => {
      const { code, changes } = body as { code: string; changes: { person: unknown; sentence: string }[] };
      return [status, code, changes.map(({ person, sentence }) => [person, sentence.length > 0])];
    });
    expect(told).toEqual([
      [409, 'PAPER.FORM_OUTDATED', [[personOf('hewen'), true]]],
      [409, 'PAPER.FORM_OUTDATED', [[typist, true]]],
    ]);
  });

  it('is known by its number and code, signed between printing and recording, and scanned as what it says', async () => {
    const itemId = await office.carried('draft.submit');
    const sheet = await printed('linxiao', itemId, 'firstReview');
    const problemOf = async (change: object): Promise<unknown> =>
      withoutTrace(await record('linxiao', sheet, 'zhouzheng', change));
    const window = { from: today, to: today };
    expect([
      await problemOf({ revisionCode: '00000000' }),
      await problemOf({ signedOn: '2020-01-01' }),
      await problemOf({ scan: Buffer.from('<html>').toString('base64') }),
      await problemOf({ scan: Buffer.concat([scannedSheet, Buffer.alloc(8_000_000)]).toString('base64') }),
    ]).toEqual([
      reason('PAPER.FORM_UNKNOWN'),
      reason('PAPER.SIGNED_ON', window),
      problem(400, 'PAPER.SCAN_TYPE'),
      problem(400, 'PAPER.SCAN_TOO_LARGE', {
        detail: messageOf('zh-CN', 'problems', 'PAPER.SCAN_TOO_LARGE', { megabytesMax: 8 }),
      }),
    ]);
  });

  it('is none for signing, which asks the person himself', async () => {
    const itemId = await office.carried('finalReview.pass');
    const { taskId } = await office.shown(itemId, 'signOff');
    const print = await office.send('linxiao', `/api/v1/tasks/${taskId}/paper-form`, {});
    const sheet = { taskId, number: '20260302-0123456789', code: '01234567' };
    const typed = await record('linxiao', sheet, 'liangzhiyuan', { outcome: 'sign' });
    const refused = reason('PAPER.NOT_FOR_STEP', { step: 'signOff' });
    expect([print, typed].map(withoutTrace)).toEqual([refused, refused]);
  });
});
