import { HttpOffice, personOf, straightWay } from '../support/http-office.js';
import { someContent, type Content } from '../support/office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

interface ShownFinding {
  readonly id: string;
  readonly check: string;
  readonly category: string;
  readonly place: { readonly block: string; readonly start: number; readonly end: number };
  readonly status: string;
  readonly holds: readonly { readonly code: string }[];
  readonly disposition: {
    readonly kind: string;
    readonly reason: string;
    readonly note: string | null;
    readonly by: { readonly id: string; readonly name: string };
    readonly isCarried: boolean;
  } | null;
}

interface ShownFindings {
  readonly itemVersion: number;
  readonly scene: { readonly code: string };
  readonly checks: readonly { readonly check: string; readonly open: number; readonly text: string }[];
  readonly findings: readonly ShownFinding[];
  readonly residual: readonly (ShownFinding & { readonly why: string; readonly isAnswerable: boolean })[];
  readonly answerable: readonly string[];
}

interface ProposedOperation {
  readonly id: string;
  readonly span: ShownFinding['place'];
  readonly action: string;
  readonly replacement: string;
  readonly rule: string;
  readonly basis: string;
}

/** A proposed operation as a treatment has it. */
function asOperation({ id, span, action, replacement, rule, basis }: ProposedOperation): ProposedOperation {
  return { id, span, action, replacement, rule, basis };
}

/** A draft that says these paragraphs, each under its own id. */
function saying(paragraphs: Readonly<Record<string, string>>): Partial<Content> {
  const blocks = Object.entries(paragraphs).map(([id, text]) => ({
    type: 'paragraph',
    id,
    inlines: [{ type: 'text', text }],
  }));
  return { document: { format: 'shenjiao-doc/1', blocks } };
}

const holdingNumber = { p1: '当事人身份证号640104190002280027。', p2: '现予公示。' };

async function findingsOf(itemId: string, username = 'linxiao'): Promise<ShownFindings> {
  const answer = await (await office.as(username)).get(`/api/v1/items/${itemId}/findings`);
  expect([answer.status, answer.status === 200 ? null : answer.body]).toEqual([200, null]);
  return answer.body as ShownFindings;
}

async function answer(itemId: string, said: object, username = 'linxiao') {
  const itemVersion = await office.version(itemId);
  return (await office.as(username)).post(`/api/v1/items/${itemId}/dispositions`, { itemVersion, ...said });
}

/** The finding on the identity number. */
function numberIn({ findings }: ShownFindings): ShownFinding {
  const found = findings.find(({ category }) => category === 'IDENTITY_NUMBER');
  if (found === undefined) throw new Error('no identity number was found');
  return found;
}

async function openOf(itemId: string): Promise<unknown> {
  const [row] = await office.rows<{ open: unknown }>(
    'SELECT i.open_findings AS open FROM items i WHERE i.id = $1',
    [itemId],
  );
  return row?.open;
}

const consent = { kind: 'LAWFUL_EXPOSURE', reason: 'SEPARATE_CONSENT' };

describe('saving a draft', () => {
  it('shows at once what the checks found, where it is, and which steps it holds', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    const shown = await findingsOf(itemId);
    const { place, status, holds, check } = numberIn(shown);
    expect({ place, status, check, holds: holds.map(({ code }) => code), scene: shown.scene.code }).toEqual({
      place: { block: 'p1', start: 7, end: 25 },
      status: 'OPEN',
      check: 'personalInformation',
      holds: ['deidentification', 'deidentificationVerify'],
      scene: 'penalty',
    });
    expect(JSON.stringify(shown)).not.toContain('640104190002280027');
  });

  it('says under which rules nothing was found, and no more', async () => {
    const itemId = await office.draft(saying({ p1: '请于三日内答复。' }));
    const { checks } = await findingsOf(itemId);
    expect(checks.map(({ text }) => text.replace(/集 \S+ /, '集 … '))).toEqual(
      checks.map(() => '按规则集 … 未发现问题'),
    );
  });

  it('keeps no value outside the revision', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    const rows = await office.rows(
      `SELECT s.findings::text AS said FROM screenings s WHERE s.item_id = $1
         UNION ALL SELECT convert_from(e.canon, 'UTF8') FROM audit_entries e WHERE e.item_id = $1`,
      [itemId],
    );
    expect([rows.length, JSON.stringify(rows).includes('640104190002280027')]).toEqual([2, false]);
  });
});

describe('an answer to a finding', () => {
  it('names who gave it, why, and in which words', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    const { id } = numberIn(await findingsOf(itemId));
    const said = { findingIds: [id], kind: 'FALSE_POSITIVE', reason: 'OTHER', note: '测试用的号码' };
    expect((await answer(itemId, said)).status).toEqual(200);
    const { status, disposition } = numberIn(await findingsOf(itemId));
    const { kind, reason, note, by, isCarried } = disposition!;
    expect({ status, kind, reason, note, by, isCarried }).toEqual({
      status: 'FALSE_POSITIVE',
      kind: 'FALSE_POSITIVE',
      reason: 'OTHER',
      note: '测试用的号码',
      by: personOf('linxiao'),
      isCarried: false,
    });
    expect(await openOf(itemId)).toEqual({});
    const last = (await office.trail(itemId)).at(-1)!;
    expect([last.action, last.actor.id, last.values.map(({ field, check }) => [field, check])]).toEqual([
      'findings.disposed',
      personOf('linxiao').id,
      [['note', 'matches']],
    ]);
  });

  it('holds on when other text changes, and falls when its own does', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await answer(itemId, { findingIds: [numberIn(await findingsOf(itemId)).id], ...consent });
    await office.saveDraft('linxiao', itemId, saying({ ...holdingNumber, p2: '现予以公示。' }));
    const carried = numberIn(await findingsOf(itemId));
    expect([carried.status, carried.disposition?.isCarried, carried.disposition?.by]).toEqual([
      'LAWFUL_EXPOSURE',
      true,
      personOf('linxiao'),
    ]);
    expect(await openOf(itemId)).toEqual({});
    const changed = { p1: '当事人身份证号640104190002280027，已核对。', p2: '现予以公示。' };
    await office.saveDraft('linxiao', itemId, saying(changed));
    expect([numberIn(await findingsOf(itemId)).status, await openOf(itemId)]).toEqual([
      'OPEN',
      { personalInformation: 1 },
    ]);
  });

  it('needs words where the reason is another, and a reason of its own kind', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    const { id } = numberIn(await findingsOf(itemId));
    const answers = [
      await answer(itemId, { findingIds: [id], kind: 'FALSE_POSITIVE', reason: 'OTHER' }),
      await answer(itemId, { findingIds: [id], kind: 'FALSE_POSITIVE', reason: 'SEPARATE_CONSENT' }),
    ];
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [400, 'DISPOSITION.NOTE_MISSING'],
      [400, 'DISPOSITION.REASON_INVALID'],
    ]);
  });

  it('is never given to findings of another item', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    const other = await office.draft(saying({ p9: '联系人身份证号640104190002280027。' }));
    const { id } = numberIn(await findingsOf(other));
    const { status, body } = await answer(itemId, { findingIds: [id], ...consent });
    expect([status, (body as { code: string }).code]).toEqual([409, 'FINDING.UNKNOWN']);
  });

  it('is given by the drafter in the draft and by the people of its step, and the attempt of others is an entry', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await office.carry(itemId, 'sensitivityCheck.pass');
    const { id } = numberIn(await findingsOf(itemId));
    const refused = await answer(itemId, { findingIds: [id], ...consent });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'DECISION.REFUSED']);
    expect((await office.trail(itemId)).at(-1)!.action).toEqual('disposition.refused');
    expect((await findingsOf(itemId, 'luojie')).answerable).toEqual(['personalInformation']);
    expect((await answer(itemId, { findingIds: [id], ...consent }, 'luojie')).status).toEqual(200);
    expect(await openOf(itemId)).toEqual({});
  });
});

describe('a treatment', () => {
  const operation = {
    id: 'op1',
    span: { block: 'p1', start: 7, end: 25 },
    action: 'mask',
    replacement: '640*************27',
    rule: 'IDENTITY_NUMBER',
    basis: 'law.personalInformation.28',
  };

  it('answers what it covers, as long as it covers it', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await office.carry(itemId, 'sensitivityCheck.pass');
    await office.saveTreatment('luojie', itemId, [operation]);
    const treated = [numberIn(await findingsOf(itemId, 'luojie')).status, await openOf(itemId)];
    const narrow = { ...operation, span: { ...operation.span, end: 24 } };
    await office.saveTreatment('luojie', itemId, [narrow]);
    const uncovered = [numberIn(await findingsOf(itemId, 'luojie')).status, await openOf(itemId)];
    expect([treated, uncovered]).toEqual([
      ['TREATED', {}],
      ['OPEN', { personalInformation: 1 }],
    ]);
  });

  it('moves the places that readers of the rendition are shown', async () => {
    const text = { p1: '当事人身份证号640104190002280027，内部资料 注意保存。' };
    const itemId = await office.draft(saying(text));
    await office.carry(itemId, 'sensitivityCheck.pass');
    const removed = { ...operation, action: 'remove', replacement: '' };
    await office.saveTreatment('luojie', itemId, [removed]);
    await office.decide('luojie', itemId, 'deidentification.treated');
    await office.decide('fengyan', itemId, 'deidentificationVerify.pass');
    const { findings } = await findingsOf(itemId, 'zhengping');
    const marks = findings.filter(({ check }) => check !== 'proofreading');
    expect(marks.map(({ category, place }) => [category, place])).toEqual([
      ['IDENTITY_NUMBER', { block: 'p1', start: 7, end: 7 }],
      ['INTERNAL', { block: 'p1', start: 8, end: 17 }],
    ]);
  });
});

describe('what the rules propose', () => {
  it('treats everything that is unanswered, and leaves nothing to be found anew', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await office.carry(itemId, 'sensitivityCheck.pass');
    const proposed = await (await office.as('luojie')).get(`/api/v1/items/${itemId}/treatment-proposal`);
    const { operations } = proposed.body as { readonly operations: readonly ProposedOperation[] };
    await office.saveTreatment('luojie', itemId, operations.map(asOperation));
    const shown = await findingsOf(itemId, 'luojie');
    expect([
      operations.map(({ span, action }) => [span, action]),
      numberIn(shown).status,
      shown.residual,
      await openOf(itemId),
    ]).toEqual([[[{ block: 'p1', start: 3, end: 25 }, 'remove']], 'TREATED', [], {}]);
  });

  it('is not enough where a mask leaves too few possibilities: the step stays closed', async () => {
    const itemId = await office.draft(
      saying({ p1: '当事人身份证号640104190002280027，1900年2月28日出生。' }),
    );
    await office.carry(itemId, 'sensitivityCheck.pass');
    const weak = {
      id: 'op1',
      span: { block: 'p1', start: 7, end: 25 },
      action: 'mask',
      replacement: '6401041900022800**',
      rule: 'IDENTITY_NUMBER',
      basis: 'law.personalInformation.28',
    };
    await office.saveTreatment('luojie', itemId, [weak]);
    const { residual } = await findingsOf(itemId, 'luojie');
    expect(residual.map(({ category, place }) => [category, place])).toEqual([
      ['IDENTITY_NUMBER', { block: 'p1', start: 7, end: 25 }],
    ]);
    const { status, body } = await office.attemptUnsettled('luojie', itemId, 'deidentification.treated');
    const codes = (body as { reasons: readonly { code: string }[] }).reasons.map(({ code }) => code);
    expect([status, codes]).toEqual([422, ['FINDINGS.UNANSWERED']]);
  });
});

describe('masks that add up with what is public', () => {
  const masked = (replacement: string) => ({
    id: 'op1',
    span: { block: 'p1', start: 7, end: 25 },
    action: 'mask',
    replacement,
    rule: 'IDENTITY_NUMBER',
    basis: 'law.personalInformation.28',
  });

  async function treatedWith(replacement: string): Promise<string> {
    const itemId = await office.draft(saying({ p1: '当事人身份证号11010519491231002X。' }));
    await office.carry(itemId, 'sensitivityCheck.pass');
    await office.saveTreatment('luojie', itemId, [masked(replacement)]);
    return itemId;
  }

  /** Goes on after the treatment, up to the named event and not beyond. */
  async function goOn(itemId: string, before: string | null): Promise<void> {
    const events = straightWay.map(([, event]) => event);
    const end = before === null ? events.length : events.indexOf(before);
    for (const [username, event] of straightWay.slice(events.indexOf('deidentificationVerify.pass'), end)) {
      if (event === 'signOff.sign') await office.stayFresh(username);
      await office.decide(username, itemId, event);
    }
  }

  it('hold the step until a person answers; and what becomes public later is asked about before sign-off', async () => {
    const early = await treatedWith('*******9491231****');
    await office.decide('luojie', early, 'deidentification.treated');
    await goOn(early, 'signOff.sign');
    const published = await treatedWith('110105********002X');
    await office.decide('luojie', published, 'deidentification.treated');
    await goOn(published, null);
    await office.worker.deliver({ itemId: published });
    const later = await treatedWith('*******9491231****');
    const { residual } = await findingsOf(later, 'luojie');
    expect(residual.map(({ status, why, isAnswerable }) => [status, why, isAnswerable])).toEqual([
      ['OPEN', '与此前 1 次公开的遮盖相加后，仅有 1 个号码符合（应不少于 1000 个）', true],
    ]);
    const held = await office.attemptUnsettled('luojie', later, 'deidentification.treated');
    const answered = await answer(later, { findingIds: residual.map(({ id }) => id), ...consent }, 'luojie');
    const passed = await office.attemptUnsettled('luojie', later, 'deidentification.treated');
    expect([held.status, answered.status, passed.status]).toEqual([422, 200, 200]);

    await office.stayFresh('liangzhiyuan');
    const signed = await office.attempt('liangzhiyuan', early, 'signOff.sign');
    const codes = (signed.body as { reasons: readonly { code: string }[] }).reasons.map(({ code }) => code);
    expect([signed.status, codes]).toEqual([422, ['FINDINGS.UNANSWERED']]);
  });

  it('are known without a number or a name in the database', async () => {
    const rows = await office.rows('SELECT t.trace, t.kind, t.shown FROM rendition_traces t');
    expect([rows.length > 0, JSON.stringify(rows).includes('110105')]).toEqual([true, false]);
  });
});

describe('a site that is told of more and more', () => {
  it('gives a risk note that the confidentiality reviewer answers', async () => {
    const first = await office.draft(saying({ p1: '永宁县第二水厂位于望洪镇。' }));
    await office.carry(first, 'publish.publish');
    await office.worker.deliver({ itemId: first });
    const itemId = await office.draft(saying({ p1: '第二水厂日供水能力五万吨。' }));
    const { findings } = await findingsOf(itemId);
    const notes = findings.filter(({ category }) => category === 'AGGREGATION');
    expect(notes.map(({ check, place, holds }) => [check, place, holds.map(({ code }) => code)])).toEqual([
      ['confidentiality', { block: 'p1', start: 0, end: 4 }, ['confidentialityReview']],
    ]);
    await office.carry(itemId, 'firstProof.pass');
    await office.rows(`UPDATE items SET open_findings = '{"confidentiality": 1}' WHERE id = $1`, [itemId]);
    const said = {
      findingIds: notes.map(({ id }) => id),
      kind: 'FALSE_POSITIVE',
      reason: 'NO_RISK_TOGETHER',
    };
    expect([(await answer(itemId, said, 'qinshen')).status, await openOf(itemId)]).toEqual([200, {}]);
  });
});

describe('a step that findings concern', () => {
  it('cannot be passed while one of them is unanswered, and the attempt is an entry', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await office.carry(itemId, 'sensitivityCheck.pass');
    await office.rows(`UPDATE items SET open_findings = '{"personalInformation": 1}' WHERE id = $1`, [
      itemId,
    ]);
    const { status, body } = await office.attemptUnsettled('luojie', itemId, 'deidentification.noneNeeded');
    expect([status, (body as { reasons: readonly object[] }).reasons]).toEqual([
      422,
      [
        {
          code: 'FINDINGS.UNANSWERED',
          text: '尚有 1 处“个人信息”检查发现未处置：逐条标明误报、依法公开，或修改、处理后再继续。',
          rule: null,
          basis: null,
          params: { check: 'personalInformation', findings: 1 },
          couldAct: [],
        },
      ],
    ]);
    const last = (await office.trail(itemId)).at(-1)!;
    expect([last.action, last.reasons.map(({ code }) => code)]).toEqual([
      'task.refused',
      ['FINDINGS.UNANSWERED'],
    ]);
    await answer(itemId, { findingIds: [numberIn(await findingsOf(itemId)).id], ...consent }, 'luojie');
    const passed = await office.attemptUnsettled('luojie', itemId, 'deidentification.noneNeeded');
    expect(passed.status).toEqual(200);
  });

  it('can be left by a way back however many are unanswered', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await office.carry(itemId, 'sensitivityCheck.pass');
    await office.rows(`UPDATE items SET open_findings = '{"personalInformation": 1}' WHERE id = $1`, [
      itemId,
    ]);
    const given = { reasonClass: 'PERSONAL_DATA', opinion: '请删去证件号码。' };
    const { status } = await office.attemptUnsettled('luojie', itemId, 'deidentification.return', given);
    expect(status).toEqual(200);
  });
});

describe('a reviewer before the treatment', () => {
  interface ShownText {
    readonly maskedPlaces: number;
    readonly document: {
      readonly blocks: readonly { readonly inlines: readonly { readonly text: string }[] }[];
    };
  }
  const firstText = ({ document }: ShownText) => document.blocks[0]!.inlines.map(({ text }) => text).join('');

  it('sees personal information covered, place by place, and its drafter does not', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await office.decide('linxiao', itemId, 'draft.submit');
    const url = `/api/v1/items/${itemId}/revisions/current`;
    const shown = await Promise.all(
      ['zhouzheng', 'linxiao'].map(async (who) => (await (await office.as(who)).get(url)).body as ShownText),
    );
    expect(shown.map((text) => [text.maskedPlaces, firstText(text)])).toEqual([
      [1, `当事人身份证号${'●'.repeat(18)}。`],
      [0, holdingNumber.p1],
    ]);
  });

  it('may reveal it, which is an entry', async () => {
    const itemId = await office.draft(saying(holdingNumber));
    await office.decide('linxiao', itemId, 'draft.submit');
    const { status, body } = await (
      await office.as('zhouzheng')
    ).post(`/api/v1/items/${itemId}/revelation`, {});
    expect([status, firstText(body as ShownText)]).toEqual([200, holdingNumber.p1]);
    const last = (await office.trail(itemId)).at(-1)!;
    expect([last.action, last.actor.id]).toEqual(['source.revealed', personOf('zhouzheng').id]);
  });
});

describe('who may not know of an item', () => {
  it('learns nothing of what was found in it', async () => {
    const itemId = await office.draft(someContent());
    const { status } = await (await office.as('shilei')).get(`/api/v1/items/${itemId}/findings`);
    expect(status).toEqual(404);
  });
});
