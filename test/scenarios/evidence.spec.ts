import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '#documents';
import { verifyPackage, writePackage } from '#evidence';
import { exportEvidence, withEvidence, type EvidenceRequest } from '../../apps/cli/src/evidence.module.js';
import { HttpOffice } from '../support/http-office.js';
import { printSheet, recordSheet } from '../support/paper.js';

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
  await withEvidence(office.evidence(), request, (source) => writePackage(out, source));
  return out;
}

describe('the evidence of an office', () => {
  it('holds as a whole and item by item, with what was published', async () => {
    const itemId = await office.carried('draft.submit');
    const sheet = await printSheet(office, 'linxiao', itemId, 'firstReview');
    await recordSheet(office, 'linxiao', sheet, { signer: 'zhouzheng' });
    await office.carryOn(itemId, 'firstProof.pass', 'publish.publish');
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
    const forms = ['whole', 'single'].map((name) =>
      ['pdf', 'docx'].map((format) => readFileSync(join(folder, name, 'forms', `${itemId}.${format}`))),
    );
    const officer = await office.as('guyan');
    const printed = await officer.download(`/api/v1/items/${itemId}/approval-form?format=pdf`);
    expect(forms).toEqual([forms[0], forms[0]]);
    expect(printed.equals(forms[0]![0]!)).toBe(true);
    const text = readDocument(forms[0]![1]!, 'form.docx').plain.text;
    const [checkpoint] = await office.rows<{ root: string }>(`SELECT split_part(c.sha256, E'\\n', 3) AS root
      FROM log_checkpoints c JOIN log_leaves l ON l.idx < c.size JOIN audit_entries e ON e.id = l.entry_id
      WHERE e.item_id = '${itemId}' AND e.action = 'publication.completed' ORDER BY c.size LIMIT 1`);
    expect(['终审', '签发', '发布人', checkpoint!.root].map((part) => text.includes(part))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('is taken out with an entry that says so', async () => {
    const itemId = await office.draft();
    await office.recorded(itemId);
    await exportEvidence(office.evidence(), { items: [itemId], since: null }, join(folder, 'told'));
    const [entry] = await office.rows<{ actor: string; facts: unknown }>(
      `SELECT e.actor, convert_from(e.canon, 'UTF8')::jsonb -> 'facts' AS facts FROM audit_entries e
       WHERE e.action = 'audit.exported' ORDER BY e.id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ actor: 'system:evidence', facts: { format: 'shenjiao-evidence', events: 1 } });
  });
});
