import {
  EntryInvalidError,
  leafHash,
  makeEntry,
  readEntry,
  type EntryFields,
  type EntryPlace,
} from '#domain/audit-log';
import { asId, instantOf, type ItemId } from '#domain/kernel';

const fields: EntryFields = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  at: instantOf(Date.UTC(2026, 2, 2, 4)),
  actor: '01890a5d-0000-7000-8000-000000000001',
  action: 'task.decided',
  outcome: 'pass',
};
const first: EntryPlace = { item: asId<ItemId>('01890a5d-0000-7000-8000-00000000000a'), seq: 1, prev: null };

function canonOf(entry: EntryFields & EntryPlace): string {
  return Buffer.from(makeEntry(entry).canon).toString('utf8');
}

describe('makeEntry', () => {
  it('writes canonical JSON with sorted keys and leaves out what has nothing to say', () => {
    expect(canonOf({ ...fields, ...first, step: null, reasons: [], commitments: {} })).toBe(
      '{"action":"task.decided","actor":"01890a5d-0000-7000-8000-000000000001","at":"2026-03-02T04:00:00.000Z",' +
        '"id":"01890a5d-ac96-774b-bcce-b302099a8057","item":"01890a5d-0000-7000-8000-00000000000a","outcome":"pass","seq":1,"v":"shenjiao-entry/1"}',
    );
  });

  it('hashes as an RFC 6962 leaf, so that the empty leaf has the published value', () => {
    expect(Buffer.from(leafHash(Buffer.alloc(0))).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('names the leaf of the entry before', () => {
    const before = makeEntry({ ...fields, ...first });
    const next = makeEntry({ ...fields, ...first, seq: 2, prev: before.leaf });
    expect(readEntry(next.canon)?.prev).toBe(Buffer.from(before.leaf).toString('hex'));
  });

  it('stays near 900 bytes for a decision with the longest names, with and without an opinion', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const withoutOpinion = {
      ...fields,
      ...first,
      seq: 12,
      prev: new Uint8Array(32),
      duty: 'confidentialityReviewer',
      case: fields.id,
      task: fields.id,
      step: 'confidentialityReview',
      outcome: 'publishAfterTreatment',
      state: 'SENSITIVITY_CHECK',
      round: 1,
      revision: digest,
      rendition: digest,
      releasePlan: digest,
      definition: digest,
    };
    const withOpinion = { ...withoutOpinion, commitments: { opinion: 'b'.repeat(64) } };
    expect([withoutOpinion, withOpinion].map((entry) => makeEntry(entry).canon.length)).toEqual([874, 967]);
  });

  it.each([
    ['a name', { actor: '林晓' }],
    ['a sentence', { reasons: ['wrong figure in row 3'] }],
    ['a text hidden among the facts', { facts: { title: '关于印发…的通知' } }],
    ['a key that is a text', { commitments: { 意见: 'b'.repeat(64) } }],
    ['a fraction', { facts: { share: 0.5 } }],
    ['an action that nobody registered', { action: 'task.approvedBySilence' as never }],
  ])('refuses %s', (_, change) => {
    expect(() => makeEntry({ ...fields, ...first, ...change })).toThrow(EntryInvalidError);
  });

  it('does not repeat the refused value in the error', () => {
    expect(() => makeEntry({ ...fields, ...first, actor: '林晓' })).toThrow(
      'audit entry: actor is not a code, an identifier, a digest or a number',
    );
  });
});

describe('readEntry', () => {
  it('gives back what was written', () => {
    expect(
      readEntry(makeEntry({ ...fields, ...first, step: 'firstReview', reasons: ['SOD.1'] }).canon),
    ).toEqual({
      v: 'shenjiao-entry/1',
      ...fields,
      item: first.item,
      seq: 1,
      prev: null,
      step: 'firstReview',
      reasons: ['SOD.1'],
    });
  });

  const canon = canonOf({ ...fields, ...first });
  it.each([
    ['white space', ` ${canon}`],
    [
      'keys in another order',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(canon) as object).reverse())),
    ],
    ['an unknown key', canon.replace('"v":', '"u":1,"v":')],
    ['another format', canon.replace('entry/1', 'entry/2')],
    ['a missing actor', canon.replace(/"actor":"[^"]*",/, '')],
    ['an unregistered action', canon.replace('task.decided', 'task.guessed')],
    ['no JSON', 'null'],
  ])('does not read %s', (_, text) => {
    expect(readEntry(Buffer.from(text, 'utf8'))).toBeNull();
  });

  it('does not read bytes that are no UTF-8', () => {
    expect(readEntry(Uint8Array.of(0xff, 0xfe))).toBeNull();
  });
});
