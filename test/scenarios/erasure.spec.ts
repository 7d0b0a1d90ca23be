import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { verifyPackage, writePackage } from '#evidence';
import { ContentSeal } from '#persistence';
import { contentKeysOf } from '#platform';
import { eraseApproved } from '../../apps/cli/src/eraser.module.js';
import { withEvidence } from '../../apps/cli/src/evidence.module.js';
import type { ApiAnswer } from '../support/api.js';
import { HttpOffice } from '../support/http-office.js';
import { PythonVerifier } from '../support/python-verifier.js';

let office: HttpOffice;
const folder = mkdtempSync(join(tmpdir(), 'shenjiao-erasure-'));
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const keys = () => contentKeysOf({ SHENJIAO_DATA_DIR: office.api.dataFolder });
const erase = () => eraseApproved(office.api.database.eraserUrl, keys());

async function published(): Promise<string> {
  const itemId = await office.carried('publish.publish');
  await office.worker.deliver({ itemId });
  await office.decide('jiangnan', itemId, 'postPublishCheck.ok');
  return itemId;
}

async function withdrawn(itemId: string): Promise<void> {
  await office.doOnItem('shenhang', itemId, 'take-down', {
    trigger: 'PERSONAL_DATA_LEAK',
    reason: '误公开个人信息。',
  });
  await office.stayFresh('liangzhiyuan');
  await office.decide('liangzhiyuan', itemId, 'withdrawalDecision.withdraw', { statement: '撤稿。' });
}

function propose(username: string, itemId: string): Promise<ApiAnswer> {
  const body = { ground: 'UNLAWFUL', reason: '当事人要求删除。' };
  return office.send(username, `/api/v1/items/${itemId}/erasure`, body);
}

async function decided(username: string, erasureId: string, outcome: string): Promise<readonly unknown[]> {
  await office.stayFresh(username);
  return told(await office.send(username, `/api/v1/erasures/${erasureId}/decision`, { outcome }));
}

/** The status, and the codes of the reasons if there are any. */
function told({ status, body }: ApiAnswer): readonly unknown[] {
  const { reasons } = body as { readonly reasons?: readonly { readonly code: string }[] };
  return [status, ...(reasons ?? []).map(({ code }) => code)];
}

const erasureOf = (answer: ApiAnswer): string => (answer.body as { readonly id: string }).id;

/** How much there is that was derived from the item's text: findings, and the keyed names of numbers. */
async function derived(itemId: string): Promise<number> {
  const [row] = await office.rows<{ count: number }>(
    `SELECT (SELECT count(*) FROM screenings s WHERE s.item_id = $1)::int
       + (SELECT count(*) FROM rendition_traces t WHERE t.item_id = $1)::int AS count`,
    [itemId],
  );
  return row!.count;
}

/** What a copy of the database holds of the item: sealed content, and the opinions. */
async function copied(itemId: string): Promise<readonly Uint8Array[]> {
  const rows = await office.rows<{ bytes: Buffer }>(
    `SELECT c.bytes FROM revision_contents c JOIN revisions r ON r.digest = c.digest WHERE r.item_id = $1
     UNION ALL SELECT c.bytes FROM rendition_contents c WHERE c.item_id = $1
     UNION ALL SELECT decode(substr(v.value, 6), 'base64') FROM audit_values v JOIN audit_entries e ON e.id = v.entry_id
       WHERE e.item_id = $1`,
    [itemId],
  );
  return rows.map(({ bytes }) => bytes);
}

function readable(copy: readonly Uint8Array[]): number {
  const seal = new ContentSeal(keys());
  return copy.filter((bytes) => seal.open(bytes) !== null).length;
}

describe('erasing what an item said', () => {
  it('takes two persons of the right duties, and nothing that is public', async () => {
    const itemId = await published();
    const whilePublic = told(await propose('guyan', itemId));
    await withdrawn(itemId);
    const byAnother = told(await propose('liangzhiyuan', itemId));
    const asked = await propose('guyan', itemId);
    const again = told(await propose('qinshen', itemId));
    const id = erasureOf(asked);
    expect({ whilePublic, byAnother, asked: told(asked), again }).toEqual({
      whilePublic: [422, 'ERASURE.STILL_PUBLIC'],
      byAnother: [403],
      asked: [201],
      again: [422, 'ERASURE.ASKED_ALREADY'],
    });
    expect([
      await decided('guyan', id, 'approved'),
      await decided('qinshen', id, 'approved'),
      await decided('hanli', id, 'withdrawn'),
      await erase(),
      await decided('hanli', id, 'rejected'),
      await decided('hanli', id, 'approved'),
      await erase(),
    ]).toEqual([
      [422, 'ERASURE.SAME_PERSON', 'ERASURE.NOT_YOURS'],
      [422, 'ERASURE.NOT_YOURS'],
      [422, 'ERASURE.NOT_PROPOSER'],
      [],
      [200],
      [409],
      [],
    ]);
  });

  it('waits for what is about to become public', async () => {
    const itemId = await office.carried('publish.publish');
    expect(told(await propose('guyan', itemId))).toEqual([422, 'ERASURE.STILL_OPEN']);
  });

  it('leaves every proof valid, and nothing readable, not even in an older copy of the database', async () => {
    const itemId = await published();
    await withdrawn(itemId);
    await office.recorded(itemId);
    const before = (
      await office.rows<{ note: string }>(
        'SELECT c.sha256 AS note FROM log_checkpoints c ORDER BY c.size DESC LIMIT 1',
      )
    )[0]!.note;
    const asked = await propose('guyan', itemId);
    const copy = await copied(itemId);
    const readableBefore = readable(copy);
    const derivedBefore = await derived(itemId);
    expect(await decided('hanli', erasureOf(asked), 'approved')).toEqual([200]);
    const done = await erase();
    expect(done).toEqual([{ erasureId: erasureOf(asked), itemId, isErased: true }]);
    expect([
      readableBefore > 3 && readableBefore === copy.length,
      derivedBefore > 0,
      readable(copy),
      await copied(itemId),
      await derived(itemId),
      await erase(),
    ]).toEqual([true, true, 0, [], 0, []]);
    await office.recorded(itemId);
    const out = join(folder, 'package');
    await withEvidence(office.evidence(), { items: null, since: null }, (source) =>
      writePackage(out, source),
    );
    const report = await verifyPackage(out, { older: [{ name: 'before', note: before }], trustedKeys: null });
    writeFileSync(join(folder, 'before.txt'), before);
    const { log } = JSON.parse(readFileSync(join(out, 'keys.json'), 'utf8')) as { log: readonly string[] };
    writeFileSync(join(folder, 'keys.txt'), log.join('\n'));
    const python = PythonVerifier.start();
    const second = await python.verify(out, [join(folder, 'before.txt')], join(folder, 'keys.txt'));
    await python.stop();
    expect([report.problems, second.problems, second.publications]).toEqual([[], [], report.publications]);
  });

  it('is told on every page, by an entry that names both persons, and the chain holds', async () => {
    const [erased] = await office.rows<{ id: string }>(
      `SELECT e.item_id AS id FROM erasures e WHERE e.erased_at IS NOT NULL`,
    );
    const itemId = erased!.id;
    const officer = await office.as('guyan');
    const item = (await officer.get(`/api/v1/items/${itemId}`)).body as Record<string, unknown>;
    const integrity = (await officer.get(`/api/v1/audit/items/${itemId}/integrity`)).body as Record<
      string,
      unknown
    >;
    const trail = await office.trail(itemId);
    const last = trail.findLast(({ action }) => action === 'item.erased');
    const form = await officer.download(`/api/v1/items/${itemId}/approval-form?format=docx`);
    expect({
      title: item['title'],
      access: item['access'],
      metadata: item['metadata'],
      isErased: item['erasedAt'] !== null,
      opinions: (item['opinions'] as readonly { readonly opinion: string | null }[]).filter(
        ({ opinion }) => opinion !== null,
      ),
      intact: integrity['intact'],
      actor: last?.actor.id,
      values: [...new Set(trail.flatMap(({ values }) => values.map(({ check }) => check)))],
      rendition: (await officer.get(`/api/v1/items/${itemId}/rendition`)).status,
      formSize: form.length > 5_000,
    }).toEqual({
      title: '',
      access: 'none',
      metadata: null,
      isErased: true,
      opinions: [],
      intact: true,
      actor: 'system:eraser',
      values: ['erased'],
      rendition: 403,
      formSize: true,
    });
  });

  it.each([
    ['the application', () => office.api.database.appUrl],
    ['the eraser without an approval', () => office.api.database.eraserUrl],
  ])('is refused by the database to %s', async (_, url) => {
    await published();
    const statements = ['revision_contents', 'rendition_contents', 'audit_values', 'screenings'].map(
      (table) => `DELETE FROM ${table}`,
    );
    expect(
      await refusedBy(url(), [...statements, `UPDATE publications SET page = NULL, facts = NULL`]),
    ).toEqual([true, true, true, true, true]);
  });
});

async function refusedBy(url: string, statements: readonly string[]): Promise<readonly boolean[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const refused: boolean[] = [];
  for (const statement of statements)
    refused.push(
      await client.query(statement).then(
        () => false,
        () => true,
      ),
    );
  await client.end();
  return refused;
}
