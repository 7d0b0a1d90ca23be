import { verify, createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateReceiptKey } from '#platform';

const folder = mkdtempSync(join(tmpdir(), 'shenjiao-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('loadOrCreateReceiptKey', () => {
  const file = join(folder, 'keys', 'receipt-key.pem');

  it('makes a key once, readable by its owner only, and leaves nothing else beside it', () => {
    const made = loadOrCreateReceiptKey(file);
    expect([statSync(file).mode & 0o777, readdirSync(join(folder, 'keys'))]).toEqual([
      0o600,
      ['receipt-key.pem'],
    ]);
    expect(loadOrCreateReceiptKey(file).keyId).toBe(made.keyId);
  });

  it('signs what its public half verifies, and nothing else', () => {
    const key = loadOrCreateReceiptKey(file);
    const publicKey = createPublicKey({ key: Buffer.from(key.publicKey), format: 'der', type: 'spki' });
    const signature = key.sign(Buffer.from('statement'));
    expect([
      verify(null, Buffer.from('statement'), publicKey, signature),
      verify(null, Buffer.from('statements'), publicKey, signature),
    ]).toEqual([true, false]);
  });
});
