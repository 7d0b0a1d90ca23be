import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosign,
  ed25519Signer,
  isSignatureOf,
  leafHashOf,
  printProofFile,
  printVerifierKey,
  readCheckpoint,
  readProofFile,
  readSm2PrivateKeyPem,
  readVerifierKey,
  signCheckpoint,
  sm2PrivateKeyOf,
  sm2PrivateKeyPem,
  sm2PublicKeyPem,
  sm2Signer,
  verifyCheckpoint,
} from '#domain/log';

const origin = 'yunxi.example/audit';
const ed25519 = ed25519Signer(origin, 'ed25519', generateKeyPairSync('ed25519').privateKey);
const privateHex = sm2PrivateKeyOf(randomBytes(32));
const sm2 = sm2Signer(origin, privateHex);
const witness = ed25519Signer('archive.example/w1', 'cosignature', generateKeyPairSync('ed25519').privateKey);
const checkpoint = { origin, size: 109482, root: leafHashOf('sha256', Buffer.from('root')) };
const note = signCheckpoint(checkpoint, [ed25519, sm2]);
const expected = { origin, required: [ed25519.key, sm2.key], witnesses: [witness.key] };

describe('a checkpoint', () => {
  it('is read back as it was signed, by both keys', () => {
    expect(verifyCheckpoint(note, expected)).toEqual({
      ...checkpoint,
      signatures: [
        { key: ed25519.key, seconds: null },
        { key: sm2.key, seconds: null },
      ],
    });
  });

  it('tells when a witness saw it', () => {
    const seen = note + cosign(note.slice(0, note.indexOf('\n\n') + 1), witness, 1_790_000_000);
    expect(verifyCheckpoint(seen, expected)).toEqual({
      ...checkpoint,
      signatures: [
        { key: ed25519.key, seconds: null },
        { key: sm2.key, seconds: null },
        { key: witness.key, seconds: 1_790_000_000 },
      ],
    });
  });

  it('is refused when it is of another log, was changed, or a key has not signed it', () => {
    const other = ed25519Signer(origin, 'ed25519', generateKeyPairSync('ed25519').privateKey);
    expect([
      verifyCheckpoint(note, { ...expected, origin: 'other.example/audit' }),
      verifyCheckpoint(note.replace('109482', '109483'), expected),
      verifyCheckpoint(signCheckpoint(checkpoint, [ed25519]), expected),
      verifyCheckpoint(signCheckpoint(checkpoint, [other, sm2]), expected),
      verifyCheckpoint(note.replace('\n\n', '\n'), expected),
      readCheckpoint(note.replace('109482', '0109482')),
    ]).toEqual(['otherOrigin', 'signatureWrong', 'notSigned', 'notSigned', 'unreadable', null]);
  });
});

describe('a key', () => {
  it('is written as C2SP tools write it and read back', () => {
    const printed = [ed25519, sm2, witness].map(({ key }) => printVerifierKey(key));
    expect(printed.map(readVerifierKey)).toEqual([
      { ...ed25519.key, publicKey: Buffer.from(ed25519.key.publicKey) },
      { ...sm2.key, publicKey: Buffer.from(sm2.key.publicKey) },
      { ...witness.key, publicKey: Buffer.from(witness.key.publicKey) },
    ]);
  });

  it('has the identifier of the published example', () => {
    // golang.org/x/mod/sumdb/note, the key of the documentation.
    const text = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect([readVerifierKey(text)?.keyId, readVerifierKey(text.replace('c74f', 'c74e'))]).toEqual([
      'c74f20a3',
      null,
    ]);
  });
});

describe('a proof file', () => {
  it('is read back as it was written, and not at all when it is damaged', () => {
    const path = [leafHashOf('sha256', Buffer.from('a')), leafHashOf('sha256', Buffer.from('b'))];
    const file = { index: 7, path, checkpoint: note, extra: Buffer.from('{}') };
    const text = printProofFile(file);
    expect([
      readProofFile(text),
      readProofFile(text.replace('index 7', 'index 07')),
      readProofFile(''),
    ]).toEqual([file, null, null]);
  });
});

describe('SM2 with the standard identity', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenjiao-sm2-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const message = Buffer.from('yunxi.example/audit\n1\nroot\n');
  const scheme = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
  const put = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  it('is what the openssl command verifies', () => {
    const key = ['-pubin', '-inkey', put('key.pem', sm2PublicKeyPem(sm2.key.publicKey))];
    const files = ['-in', put('message', message), '-sigfile', put('signature', derOf(sm2.sign(message)))];
    const said = execFileSync('openssl', ['pkeyutl', '-verify', ...key, ...scheme, ...files], {
      encoding: 'utf8',
    });
    expect(said).toBe('Signature Verified Successfully\n');
  });

  it('verifies what the openssl command signs with a key file of ours', () => {
    const key = ['-inkey', put('private.pem', sm2PrivateKeyPem(privateHex))];
    const der = execFileSync('openssl', [
      'pkeyutl',
      '-sign',
      ...key,
      ...scheme,
      '-in',
      put('message', message),
    ]);
    const raw = rawOf(der);
    expect([isSignatureOf(sm2.key, message, raw), isSignatureOf(sm2.key, Buffer.from('other'), raw)]).toEqual(
      [true, false],
    );
  });

  it('reads the key files that the openssl command makes', () => {
    const pem = execFileSync('openssl', ['genpkey', '-algorithm', 'SM2'], { encoding: 'utf8' });
    const publicPem = execFileSync('openssl', ['pkey', '-pubout'], { encoding: 'utf8', input: pem });
    const read = readSm2PrivateKeyPem(pem) ?? '';
    expect([sm2PublicKeyPem(sm2Signer(origin, read).key.publicKey), sm2PrivateKeyPem(read)]).toEqual([
      publicPem,
      pem,
    ]);
  });

  it('does not take a key file of another kind', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(readSm2PrivateKeyPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toBe(null);
  });
});

/** Two numbers as ASN.1 writes them: a sequence of two integers. */
function derOf(signature: Uint8Array): Buffer {
  const parts = [signature.subarray(0, 32), signature.subarray(32)].map((bytes) => {
    const first = bytes.findIndex((byte) => byte !== 0);
    const digits = Buffer.from(bytes.subarray(first));
    const signed = digits[0]! >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits;
    return Buffer.concat([Buffer.of(2, signed.length), signed]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}

function rawOf(der: Uint8Array): Buffer {
  const number = (at: number): Buffer => {
    const digits = Buffer.from(der.subarray(at + 2, at + 2 + der[at + 1]!));
    return Buffer.concat([Buffer.alloc(32), digits]).subarray(-32);
  };
  return Buffer.concat([number(2), number(4 + der[3]!)]);
}
