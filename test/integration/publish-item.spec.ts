import { asId, type Instant, type PublicationId } from '#domain/kernel';
import { leafHashOf, readCheckpoint, readProofFile, rootFromInclusion, treeAlgorithms } from '#domain/log';
import { LogStandsStillError } from '#application';
import type { ItemChange } from '../support/publishing-office.js';
import { PublishingOffice } from '../support/publishing-office.js';

const indexNumber = (sequence: number): string => `11640100MB1234567X/2026-0000${sequence}`;

describe('publishing a signed item', () => {
  let office: PublishingOffice;
  beforeEach(async () => {
    office = await PublishingOffice.open();
  });
  afterEach(() => office.close());

  const publications = () =>
    office.rows(`SELECT p.index_number, p.status, p.content_digest = i.content_digest AS "isCurrent"
      FROM publications p JOIN items i ON i.id = p.item_id ORDER BY p.index_number`);
  const traces = (itemId: string) =>
    office.rows(
      `SELECT i.state, i.entry_seq, (SELECT string_agg(t.step, ',') FROM tasks t WHERE t.item_id = i.id AND t.status = 'open') AS open,
         (SELECT string_agg(e.action || ' ' || e.actor || ' ' || e.outcome, ',' ORDER BY e.seq) FROM audit_entries e WHERE e.item_id = i.id) AS entries,
         (SELECT count(*)::int FROM outbox o WHERE o.kind = 'publication.deliver' AND o.done_at IS NULL) AS waiting
       FROM items i WHERE i.id = $1`,
      [itemId],
    );
  const signed = 'task.decided 00000000-0000-7000-8000-000000000002 sign';
  const wasPublished = {
    ...{ state: 'POST_CHECK', entry_seq: 2, open: 'postPublishCheck', waiting: 0 },
    entries: `${signed},publication.completed system:publisher done`,
  };

  it('makes page, number, task, entry and the done outbox row together', async () => {
    const command = await office.signedItem();
    const answer = await office.publisher.execute(command);
    expect(answer.kind).toEqual('published');
    expect(await publications()).toEqual([{ index_number: indexNumber(1), status: 'LIVE', isCurrent: true }]);
    expect(await traces(command.itemId)).toEqual([wasPublished]);
  });

  it('waits for what is not recorded yet, and ships with a proof that stands alone', async () => {
    const command = await office.signedItem({}, { isRecorded: false });
    await expect(office.publisher.execute(command)).rejects.toEqual(new LogStandsStillError('notRecorded'));
    expect(await publications()).toEqual([]);
    await office.record();
    await office.publisher.execute(command);
    const [row] = await office.rows<{ sha256: string; sm3: string; canon: Buffer; content_digest: string }>(
      `SELECT pp.sha256, pp.sm3, e.canon, p.content_digest FROM publication_proofs pp JOIN publications p ON p.id = pp.publication_id
         JOIN decisions d ON d.id = p.sign_off_id JOIN audit_entries e ON e.id = d.entry_id`,
    );
    for (const tree of treeAlgorithms) {
      const file = readProofFile(row![tree])!;
      const { size, root } = readCheckpoint(file.checkpoint)!;
      const found = rootFromInclusion(
        tree,
        { index: file.index, size, leaf: leafHashOf(tree, row!.canon) },
        file.path,
      );
      expect([Buffer.from(found!), file.extra]).toEqual([root, row!.canon]);
    }
  });

  it('is not done when the log has no key to prove it with', async () => {
    const command = await office.signedItem();
    await office.tamper('log_keys', `tree = 'sm3'`, 'true', []);
    expect(await office.publisher.execute(command)).toEqual({
      kind: 'failed',
      reasons: ['PUBLICATION.NOT_RECORDED'],
    });
    expect(await publications()).toEqual([]);
  });

  it('is done once, however often the row is delivered and by however many workers', async () => {
    const command = await office.signedItem();
    const answers = await Promise.all([1, 2, 3].map(() => office.publisher.execute(command)));
    expect(answers.map(({ kind }) => kind).sort((one, other) => one.localeCompare(other))).toEqual([
      'nothingToDo',
      'nothingToDo',
      'published',
    ]);
    expect(await office.publisher.execute(command)).toEqual({ kind: 'nothingToDo' });
    expect(await traces(command.itemId)).toEqual([wasPublished]);
  });

  it('counts index numbers per unit and year, without gaps for what failed', async () => {
    await office.publisher.execute(await office.signedItem({ metadata: { title: '甲' } }));
    await office.publisher.execute(
      await office.signedItem({ metadata: { title: '乙' }, plan: { column: 'none' } }),
    );
    await office.publisher.execute(await office.signedItem({ metadata: { title: '丙' } }));
    office.nowMs = Date.UTC(2026, 11, 31, 16, 0, 0);
    const inJanuary = await office.publisher.execute(await office.signedItem({ metadata: { title: '丁' } }));
    expect((await publications()).map((row) => row['index_number'])).toEqual([
      indexNumber(1),
      indexNumber(2),
      '11640100MB1234567X/2027-00001',
    ]);
    expect(inJanuary.kind).toEqual('published');
  });

  const refusals: readonly (readonly [string, ItemChange, string])[] = [
    [
      'a limited audience',
      { plan: { audience: { kind: 'limited', scope: '本局干部职工' } } },
      'PUBLICATION.AUDIENCE_LIMITED',
    ],
    [
      'an attribute that is not public',
      { plan: { attribute: 'ON_REQUEST' } },
      'PUBLICATION.ATTRIBUTE_NOT_PUBLIC',
    ],
    [
      'a time that has not come',
      { plan: { notBefore: '2026-03-02T01:20:00.001Z' as Instant } },
      'PUBLICATION.NOT_YET',
    ],
    [
      'a publicity period that is over',
      { plan: { publicityPeriod: { kind: 'until', on: '2026-03-01' as never } } },
      'PUBLICATION.PERIOD_OVER',
    ],
    ['no channel', { plan: { channels: [] } }, 'PUBLICATION.CHANNEL_MISSING'],
    ['a column that is not there', { plan: { column: 'none' } }, 'PUBLICATION.COLUMN_UNKNOWN'],
  ];
  it.each(refusals)(
    'fails on %s: nothing is public, the publisher has it back with the reason',
    async (_, change, reason) => {
      const command = await office.signedItem(change);
      expect(await office.publisher.execute(command)).toEqual({ kind: 'failed', reasons: [reason] });
      expect(await publications()).toEqual([]);
      expect(await traces(command.itemId)).toEqual([
        {
          state: 'READY',
          entry_seq: 2,
          open: 'publish',
          entries: `${signed},publication.failed system:publisher failed`,
          waiting: 0,
        },
      ]);
      const [running] = await office.rows<{ failure: string }>(
        `SELECT snapshot->'context'->>'failure' AS failure FROM cases`,
      );
      expect(running).toEqual({ failure: reason });
    },
  );

  it('publishes on the last day of the publicity period and at the very moment of its not-before', async () => {
    const change: ItemChange = {
      plan: {
        notBefore: '2026-03-02T01:20:00.000Z' as Instant,
        publicityPeriod: { kind: 'until', on: '2026-03-02' as never },
      },
    };
    expect((await office.publisher.execute(await office.signedItem(change))).kind).toEqual('published');
  });

  const other = Buffer.from('{"other":true}');
  const tamperings: readonly (readonly [string, string, string, string])[] = [
    ['the rendition', 'rendition_contents', 'bytes = $2', 'PUBLICATION.RENDITION_ALTERED'],
    ['the release plan', 'release_plans', 'bytes = $2', 'PUBLICATION.PLAN_ALTERED'],
    ['the source', 'revision_contents', 'bytes = $2', 'PUBLICATION.SOURCE_ALTERED'],
    ['the signature', 'sign_offs', 'signature = $2', 'PUBLICATION.RECEIPT_INVALID'],
    ['the signed statement', 'sign_offs', 'statement = $2', 'PUBLICATION.RECEIPT_INVALID'],
  ];
  it.each(tamperings)(
    'refuses when somebody has altered %s in the database',
    async (_, table, assignment, reason) => {
      const command = await office.signedItem();
      const where =
        table === 'revision_contents'
          ? '$1::uuid IS NOT NULL'
          : table === 'sign_offs'
            ? 'case_id = $1'
            : 'item_id = $1';
      await office.tamper(table, assignment, where, [
        table === 'sign_offs' ? command.caseId : command.itemId,
        other,
      ]);
      expect(await office.publisher.execute(command)).toEqual({ kind: 'failed', reasons: [reason] });
      expect(await publications()).toEqual([]);
    },
  );

  it('refuses when the decision is given to another person than the one who signed', async () => {
    const command = await office.signedItem();
    await office.tamper('decisions', 'person_id = $2', 'case_id = $1', [
      command.caseId,
      '0190c000-0000-7000-8000-00000000dead',
    ]);
    expect(await office.publisher.execute(command)).toEqual({
      kind: 'failed',
      reasons: ['PUBLICATION.RECEIPT_INVALID'],
    });
  });

  it('refuses the receipt of an earlier decision of the same case', async () => {
    const command = await office.signedItem();
    const again = await office.signAgain(command);
    const earliest = `SELECT o.statement, o.signature FROM sign_offs o JOIN decisions d ON d.id = o.decision_id
      WHERE o.case_id = $1 ORDER BY d.decided_at LIMIT 1`;
    await office.tamper('sign_offs', `(statement, signature) = (${earliest})`, 'case_id = $1', [
      command.caseId,
    ]);
    expect(await office.publisher.execute(again)).toEqual({
      kind: 'failed',
      reasons: ['PUBLICATION.RECEIPT_INVALID'],
    });
  });

  it('refuses a text that was exchanged after signing, digest and all', async () => {
    const command = await office.signedItem();
    const exchanged = await office.signedItem({ metadata: { title: '另一篇' } });
    await office.rows(
      `UPDATE items SET content_digest = o.content_digest, source_digest = o.source_digest FROM items o WHERE items.id = $1 AND o.id = $2`,
      [command.itemId, exchanged.itemId],
    );
    await office.rows(
      `INSERT INTO renditions SELECT $1, digest, revision_digest, treatment_digest, size_bytes, created_at FROM renditions WHERE item_id = $2`,
      [command.itemId, exchanged.itemId],
    );
    await office.rows(
      `INSERT INTO rendition_contents SELECT $1, digest, bytes FROM rendition_contents WHERE item_id = $2`,
      [command.itemId, exchanged.itemId],
    );
    expect(await office.publisher.execute(command)).toEqual({
      kind: 'failed',
      reasons: ['PUBLICATION.SIGNED_OTHER_CONTENT'],
    });
  });

  it('leaves a public text as it is when the same is delivered again', async () => {
    const command = await office.signedItem();
    const first = await office.publisher.execute(command);
    const again = await office.publisher.execute(await office.signAgain(command));
    expect(again).toEqual({
      kind: 'alreadyPublic',
      publication: first.kind === 'published' ? first.publication : null,
    });
    expect(await publications()).toEqual([{ index_number: indexNumber(1), status: 'LIVE', isCurrent: true }]);
  });

  it('replaces a public text by another one that was signed, under a number of its own', async () => {
    const command = await office.signedItem();
    await office.publisher.execute(command);
    const again = await office.publisher.execute(
      await office.signAgain(command, { metadata: { title: '更正后的通知' } }),
    );
    expect(again.kind).toEqual('published');
    expect(await publications()).toEqual([
      { index_number: indexNumber(1), status: 'WITHDRAWN', isCurrent: false },
      { index_number: indexNumber(2), status: 'LIVE', isCurrent: true },
    ]);
  });

  it('does not bring back what was withdrawn', async () => {
    const command = await office.signedItem();
    await office.publisher.execute(command);
    await office.rows(
      `UPDATE publications SET status = 'WITHDRAWN', status_reason = 'FACTUAL_ERROR', status_at = now()`,
    );
    expect(await office.publisher.execute(await office.signAgain(command))).toEqual({
      kind: 'failed',
      reasons: ['PUBLICATION.WITHDRAWN'],
    });
  });

  it('makes a publication that proves itself, until somebody alters a byte', async () => {
    const answer = await office.publisher.execute(await office.signedItem());
    const id = asId<PublicationId>(answer.kind === 'published' ? answer.publication : '');
    const intact = await office.verifier.execute(id);
    await office.tamper('publications', `page = page || '\\x20'::bytea`, 'id = $1', [id]);
    const altered = await office.verifier.execute(id);
    const allHold = {
      ...{
        bytesHashToSignedDigest: true,
        planHashesToSignedDigest: true,
        receiptIsGenuine: true,
        bytesFollowFromSource: true,
      },
      ...{ factsNameWhatWasSigned: true, pageHashesToItsDigest: true, pageRecomputes: true },
    };
    expect([intact.isIntact, intact.checks]).toEqual([true, allHold]);
    expect([altered.isIntact, altered.checks]).toEqual([
      false,
      { ...allHold, pageHashesToItsDigest: false, pageRecomputes: false },
    ]);
  });
});
