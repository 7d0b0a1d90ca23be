import { createPublicKey, verify } from 'node:crypto';
import { readEntry } from '#domain/audit-log';
import {
  isConsistent,
  leafHashOf,
  readCheckpoint,
  readProofFile,
  rootFromInclusion,
  treeAlgorithms,
  type TreeAlgorithm,
} from '#domain/log';
import { LogWatch, receiptBytes, type Receipt } from '#application';
import { HttpOffice } from '../support/http-office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

interface Proof {
  readonly index: number;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
}

/** Asks until the answer is no longer "not yet". */
async function proofOf(username: string, entryId: string): Promise<Proof> {
  for (;;) {
    const answer = await (await office.as(username)).get(`/api/v1/log/entries/${entryId}/proof`);
    if (answer.status === 200) return answer.body as Proof;
  }
}

function rootBehind(tree: TreeAlgorithm, text: string): string | null {
  const file = readProofFile(text)!;
  const { size } = readCheckpoint(file.checkpoint)!;
  const root = rootFromInclusion(
    tree,
    { index: file.index, size, leaf: leafHashOf(tree, file.extra) },
    file.path,
  );
  return root === null ? null : Buffer.from(root).toString('hex');
}

describe('whoever decides', () => {
  it('gets a signed receipt, and can prove later that the decision is in the log', async () => {
    const itemId = await office.draft();
    const decided = (await office.decide('linxiao', itemId, 'draft.submit')) as unknown as {
      readonly entryId: string;
      readonly receipt: Receipt;
    };
    const [key] = await office.rows<{ public_key: Buffer }>(
      'SELECT k.public_key FROM receipt_keys k WHERE k.id = $1',
      [decided.receipt.keyId],
    );
    const publicKey = createPublicKey({ key: key!.public_key, format: 'der', type: 'spki' });
    const signature = Buffer.from(decided.receipt.signature, 'base64');
    expect([
      decided.receipt.entryId,
      verify(null, receiptBytes(decided.receipt), publicKey, signature),
    ]).toEqual([decided.entryId, true]);

    const proof = await proofOf('linxiao', decided.entryId);
    for (const tree of treeAlgorithms) {
      const file = readProofFile(proof[tree])!;
      const checkpoint = readCheckpoint(file.checkpoint)!;
      expect([file.index, checkpoint.size, rootBehind(tree, proof[tree]), readEntry(file.extra)?.id]).toEqual(
        [proof.index, proof.size, Buffer.from(checkpoint.root).toString('hex'), decided.entryId],
      );
    }
    const leaf = Buffer.from(leafHashOf('sha256', readProofFile(proof.sha256)!.extra)).toString('hex');
    expect(leaf).toBe(decided.receipt.leaf);
  });

  it('is the only one, beside compliance officers, who gets that proof', async () => {
    const itemId = await office.draft();
    const { entryId } = await office.decide('linxiao', itemId, 'draft.submit');
    const proof = await proofOf('linxiao', entryId);
    const officer = await proofOf('guyan', entryId);
    const other = await (await office.as('zhouzheng')).get(`/api/v1/log/entries/${entryId}/proof`);
    const absent = await (
      await office.as('zhouzheng')
    ).get('/api/v1/log/entries/00000000-0000-7000-8000-00000000abcd/proof');
    expect([officer.index, other.status, absent.status]).toEqual([proof.index, 404, 404]);
  });
});

describe('anybody', () => {
  it('can read checkpoint and hashes of both trees, and that the log only grows', async () => {
    const visitor = office.api.visitor();
    const itemId = await office.draft();
    const before = await proofOf('linxiao', (await office.decide('linxiao', itemId, 'draft.submit')).entryId);
    const after = await proofOf('hewen', (await office.decide('hewen', itemId, 'firstProof.pass')).entryId);
    const steps = (await visitor.get(`/api/v1/log/consistency?from=${before.size}&to=${after.size}`))
      .body as Record<TreeAlgorithm, string[]>;
    for (const tree of treeAlgorithms) {
      const older = readCheckpoint(readProofFile(before[tree])!.checkpoint)!;
      const newer = readCheckpoint(readProofFile(after[tree])!.checkpoint)!;
      const path = steps[tree].map((hash) => Buffer.from(hash, 'base64'));
      const note = await visitor.get(`/api/v1/log/${tree}/checkpoint`);
      expect([
        isConsistent(tree, older, newer, path),
        readCheckpoint(note.body as string)?.origin,
        (await visitor.get(`/api/v1/log/${tree}/tile/0/000.p/1`)).status,
      ]).toEqual([true, newer.origin, 200]);
    }
  });

  it('finds nothing where the log has not come to yet', async () => {
    const visitor = office.api.visitor();
    const paths = [
      'consistency?from=1&to=99999999',
      'sha256/tile/0/x001/234',
      'sha256/tile/7/000',
      'sha256/tile/0/000.p/257',
      'md5/checkpoint',
    ];
    const answers = await Promise.all(paths.map((path) => visitor.get(`/api/v1/log/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('while the log stands still', () => {
  it('nothing is decided, with a clear sentence; and reading goes on', async () => {
    const itemId = await office.draft();
    const watch = office.api.app.get(LogWatch);
    // As if this machine's clock had been set back behind the newest checkpoint; it does not catch up within this test.
    watch.observe(
      { oldestWaiting: null, newestMadeAtMs: Date.now() + 3_600_000 },
      { wallMs: Date.now(), steadyMs: performance.now() },
    );
    const refused = await office.attempt('linxiao', itemId, 'draft.submit');
    const read = await (await office.as('linxiao')).get(`/api/v1/items/${itemId}`);
    const { detail, code } = refused.body as { readonly detail: string; readonly code: string };
    expect([refused.status, code, detail, read.status]).toEqual([
      503,
      'LOG.STANDS_STILL',
      '审计日志暂停写入，目前不能办理审批，仍可查阅。请联系系统管理员。',
      200,
    ]);
  });
});
