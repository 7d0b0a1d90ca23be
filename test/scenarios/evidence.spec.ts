import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage, writePackage } from '#evidence';
import { withEvidence, type EvidenceRequest } from '../../apps/cli/src/evidence.module.js';
import { HttpOffice } from '../support/http-office.js';

let office: HttpOffice;
const folder = mkdtempSync(join(tmpdir(), 'shenjiao-evidence-'));
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(name: string, request: EvidenceRequest): Promise<string> {
  const out = join(folder, name);
  await withEvidence({ url: office.api.database.appUrl, appRole: 'shenjiao_app' }, request, (source) =>
    writePackage(out, source),
  );
  return out;
}

describe('the evidence of an office', () => {
  it('holds as a whole and item by item, with what was published', async () => {
    const itemId = await office.carried('publish.publish');
    await office.worker.deliver({ itemId });
    await office.recorded(itemId);
    const whole = await verifyPackage(await exported('whole', { items: null, since: null }), {
      older: [],
      trustedKeys: null,
    });
    const single = await verifyPackage(await exported('single', { items: [itemId], since: null }), {
      older: [],
      trustedKeys: null,
    });
    const [counts] = await office.rows<{ entries: number; ofItem: number; ofCase: number; log: string }>(
      `SELECT (SELECT count(*)::int FROM log_leaves) AS entries, count(*)::int AS "ofItem",
         count(*) FILTER (WHERE convert_from(e.canon, 'UTF8')::jsonb ? 'case')::int AS "ofCase",
         (SELECT split_part(c.sha256, E'\\n', 1) FROM log_checkpoints c LIMIT 1) AS log
       FROM audit_entries e WHERE e.item_id = $1`,
      [itemId],
    );
    const { entries, ofItem, ofCase, log } = counts!;
    const same = {
      log,
      size: entries,
      publications: 1,
      replayedEntries: ofCase,
      isKeyTrusted: false,
      problems: [],
    };
    expect([whole, single]).toEqual([
      { ...same, entries },
      { ...same, entries: ofItem },
    ]);
  });
});
