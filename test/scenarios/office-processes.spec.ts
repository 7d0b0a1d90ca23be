import { countyOfficeV2, type ProcessDocument } from '#domain/workflow';
import { HttpOffice } from '../support/http-office.js';
import { verifiedEvidence } from '../support/verified-evidence.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

const unitId = 'yunxi-enforcement';
const processes = '/api/v1/processes';

/** The county office's way with a shorter final review, under a name of the office's own. */
const own: ProcessDocument = {
  ...countyOfficeV2,
  name: 'yunxiOffice',
  version: 1,
  title: { zh: '云溪逐级审校', en: 'Yunxi office' },
  stages: countyOfficeV2.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) =>
      step.step === 'finalReview' && step.deadline !== undefined
        ? { ...step, deadline: { ...step.deadline, workingDays: 4 } }
        : step,
    ),
  })),
};
const finalReviewDays = countyOfficeV2.stages
  .flatMap(({ steps }) => steps)
  .find(({ step }) => step === 'finalReview')!.deadline!.workingDays;

/** The same without the rule that the three reviewers are different people. */
const unlawful: ProcessDocument = {
  ...own,
  version: 2,
  separation: own.separation.filter(({ rule }) => rule !== 'SoD-1'),
};

async function propose(document: ProcessDocument, by = 'guyan') {
  const proposal = {
    unitId,
    purpose: 'publication',
    text: JSON.stringify(document),
    reason: '缩短终审期限。',
  };
  return (await office.as(by)).post(`${processes}/proposals`, proposal);
}

/** A rule of the office that every definition in use keeps: nothing is published before it is signed. */
async function proposeRules() {
  const text = JSON.stringify({
    format: 'shenjiao-policy/1',
    policies: [
      {
        name: 'signedFirst',
        title: { zh: '先签发后发布', en: 'Signed first' },
        requires: ['signOff'],
        before: 'delivery',
      },
    ],
  });
  const proposal = { unitId, purpose: 'policies', text, reason: '写明惯例。' };
  return (await office.as('guyan')).post(`${processes}/proposals`, proposal);
}

async function answer(id: string, outcome: string, by: string) {
  return (await office.as(by)).post(`${processes}/proposals/${id}/decision`, { outcome });
}

describe('a process of the office’s own', () => {
  it('is proposed by one, looked at and brought into force by another, and taken by new items only', async () => {
    const earlier = await office.draft();
    const proposed = await propose(own);
    const { id, hash } = proposed.body as { id: string; hash: string };
    const shown = (await (await office.as('liangzhiyuan', 'en')).get(`${processes}/proposals/${id}`))
      .body as {
      readonly proposal: { readonly allowedOutcomes: readonly string[] };
      readonly changes: readonly { readonly text: string }[];
    };
    const himself = await answer(id, 'activated', 'guyan');
    await office.stayFresh('liangzhiyuan');
    const activated = await answer(id, 'activated', 'liangzhiyuan');
    const later = await office.draft();
    await office.carry(later, 'firstReview.pass');
    const pinned = await office.rows<{ item_id: string; own: boolean }>(
      'SELECT c.item_id, c.definition_hash = $3 AS own FROM cases c WHERE c.item_id IN ($1, $2) ORDER BY c.item_id',
      [earlier, later, hash],
    );
    expect({
      proposed: proposed.status,
      allowed: shown.proposal.allowedOutcomes,
      changes: shown.changes.map(({ text }) => text),
      himself: [
        himself.status,
        (himself.body as { reasons: { code: string }[] }).reasons.map(({ code }) => code),
      ],
      activated: activated.body,
      pinned,
      state: await office.states(later),
    }).toEqual({
      proposed: 201,
      allowed: ['activated', 'declined'],
      changes: [`“Final review” has 4 working days; before: ${finalReviewDays}.`],
      himself: [422, ['PROCESS.SAME_PERSON']],
      activated: { id, outcome: 'activated' },
      pinned: [
        { item_id: earlier, own: false },
        { item_id: later, own: true },
      ],
      state: { newPublication: 'FIRST_REVIEW+FIRST_PROOF' },
    });
  });

  it('is in the evidence that an outsider replays its cases by', async () => {
    const itemId = await office.carried('publish.publish');
    await office.worker.deliver({ itemId });
    await office.recorded(itemId);
    const { publications, problems } = await verifiedEvidence(office, null);
    const [pinned] = await office.rows<{ name: string }>(
      'SELECT d.name FROM cases c JOIN definitions d ON d.hash = c.definition_hash WHERE c.item_id = $1',
      [itemId],
    );
    expect([pinned, publications, problems]).toEqual([{ name: own.name }, 1, []]);
  });

  it('is refused where it is not lawful, with the shortest case against it', async () => {
    const refused = await propose(unlawful);
    const { code, counterExamples } = refused.body as {
      readonly code: string;
      readonly counterExamples: readonly {
        readonly code: string;
        readonly sentence: string;
        readonly story: string[];
      }[];
    };
    const [shortest] = counterExamples.toSorted((one, other) => one.story.length - other.story.length);
    const kept = await office.rows('SELECT d.hash FROM definitions d WHERE d.name = $1 AND d.version = 2', [
      own.name,
    ]);
    expect([refused.status, code, shortest, kept]).toEqual([
      422,
      'PROCESS.NOT_PROVEN',
      {
        code: 'PROOF.SEPARATION',
        sentence: '同一个人既办“初审”又办“复审”（SoD-1，本人办理）。',
        story: [
          '1. 起草：开始办理',
          '2. 起草：起草 · 提交',
          '3. 同一人：初审 · 通过',
          '4. 一校：一校 · 通过',
          '5. 保密审查：可以公开',
          '6. 涉敏审核：涉敏审核 · 通过',
          '7. 去标识化：去标识化 · 无需处理',
          '8. 去标识化复核：去标识化复核 · 通过',
          '9. 同一人：复审 · 通过',
          '结果：复审／二校',
        ],
      },
      [],
    ]);
  });

  it('is shown with the people who are there, and with whom it misses when one of them leaves', async () => {
    const staffing = async () =>
      (await (await office.as('guyan')).get(`${processes}/staffing?unitId=${unitId}`)).body as {
        readonly people: readonly { readonly name: string }[];
        readonly shortages: readonly { readonly sentence: string }[];
      };
    const whole = await staffing();
    await office.rows(
      `UPDATE duty_assignments d SET valid_to = now() WHERE d.duty = 'deidVerifier' AND d.unit_id = $1`,
      [unitId],
    );
    const without = await staffing();
    const gone = whole.people.filter(({ name }) => !without.people.some((one) => one.name === name));
    expect([
      whole.shortages,
      gone.map(({ name }) => name),
      new Set(without.shortages.map(({ sentence }) => sentence)),
    ]).toEqual([[], ['冯验'], new Set(['现有人员办不完“去标识化复核”，还缺：去标识化复核人 ×1。'])]);
  });

  it('is brought into force by no role without a proof of the very same document', async () => {
    const [activation] = await office.rows<{ id: string }>(
      'SELECT a.id::text AS id FROM process_activations a',
    );
    const other = `INSERT INTO process_activations (proposal_id, subject_hash, unit_id, purpose, proposed_by, proof_id, reader, is_proven,
        valid_from, activated_by, activated_at, entry_id)
      SELECT p.id, p.subject_hash, p.unit_id, p.purpose, p.proposed_by, a.proof_id, a.reader, true, a.valid_from, a.activated_by,
        a.activated_at, a.entry_id
      FROM process_activations a CROSS JOIN process_proposals p WHERE a.id = $1 AND p.id <> a.proposal_id`;
    await proposeRules();
    await expect(office.rows(other, [activation!.id])).rejects.toThrow('process_activations_proof_id');
    await expect(
      office.rows('UPDATE process_proposals SET outcome = NULL, decided_by = NULL, decided_at = NULL'),
    ).rejects.toThrow('has been decided');
  });
});
