import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/**
 * Algorithms of the log's signatures: Ed25519 (RFC 8032) is C2SP type 0x01, a witness's timestamped Ed25519 0x04. SM2
 * (GB/T 32918.2-2016, with SM3 and the standard identity) has no type of its own, so 0xff and a name follow.
 */
export const signatureAlgorithms = ['ed25519', 'cosignature', 'sm2'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** The identity that GM/T 0009-2012 fixes where none is agreed upon; OpenSSL calls it `distid`. */
export const sm2Identity = '1234567812345678';

const typePrefix: Readonly<Record<SignatureAlgorithm, Uint8Array>> = {
  ed25519: Uint8Array.of(0x01),
  cosignature: Uint8Array.of(0x04),
  sm2: Buffer.concat([Uint8Array.of(0xff), Buffer.from('shenjiao-sm2-sm3-v1', 'ascii')]),
};
/** Ed25519: 32 bytes of RFC 8032. SM2: 0x04 and both coordinates. */
const keyBytes: Readonly<Record<SignatureAlgorithm, number>> = { ed25519: 32, cosignature: 32, sm2: 65 };
const ed25519Spki = Buffer.from('302a300506032b6570032100', 'hex');

/** A public key that signs notes under a name, in the text form `name+keyId+base64(type ‖ key)`. */
export interface VerifierKey {
  readonly name: string;
  readonly algorithm: SignatureAlgorithm;
  readonly publicKey: Uint8Array;
  /** First four bytes of SHA-256(name ‖ LF ‖ type ‖ key), as hex. */
  readonly keyId: string;
}

/** A private key of the log or a witness; what it signs is the text of a note. */
export interface NoteSigner {
  readonly key: VerifierKey;
  sign(text: Uint8Array): Uint8Array;
}

/** A public key under a name, with the identifier that signature lines refer to it by. */
export function verifierKeyOf(
  name: string,
  algorithm: SignatureAlgorithm,
  publicKey: Uint8Array,
): VerifierKey {
  const hash = createHash('sha256')
    .update(`${name}\n`, 'utf8')
    .update(typePrefix[algorithm])
    .update(publicKey)
    .digest();
  return { name, algorithm, publicKey, keyId: hash.subarray(0, 4).toString('hex') };
}

/** The text form of a key, as C2SP tools write it. */
export function printVerifierKey({ name, algorithm, publicKey, keyId }: VerifierKey): string {
  return `${name}+${keyId}+${Buffer.concat([typePrefix[algorithm], publicKey]).toString('base64')}`;
}

/** Reads the text form. Null when it is not one, of an unknown type, or its identifier is not that of the key. */
export function readVerifierKey(text: string): VerifierKey | null {
  const found = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text);
  if (found === null) return null;
  const [, name = '', keyId = '', encoded = ''] = found;
  const bytes = Buffer.from(encoded, 'base64');
  const algorithm = signatureAlgorithms.find(
    (one) =>
      bytes.length === typePrefix[one].length + keyBytes[one] &&
      bytes.subarray(0, typePrefix[one].length).equals(typePrefix[one]),
  );
  if (algorithm === undefined) return null;
  const key = verifierKeyOf(name, algorithm, bytes.subarray(typePrefix[algorithm].length));
  return key.keyId === keyId ? key : null;
}

/** Whether the signature is the key's over exactly these bytes. SM2 signatures are r ‖ s, 64 bytes. */
export function isSignatureOf(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  return key.algorithm === 'sm2'
    ? isSm2Signature(key.publicKey, message, signature)
    : verify(null, message, ed25519Of(key.publicKey), signature);
}

/** A signer over an Ed25519 private key of Node. */
export function ed25519Signer(
  name: string,
  algorithm: 'ed25519' | 'cosignature',
  privateKey: KeyObject,
): NoteSigner {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    key: verifierKeyOf(name, algorithm, spki.subarray(ed25519Spki.length)),
    sign: (text) => sign(null, text, privateKey),
  };
}

/** A signer over an SM2 private number, as 64 hex digits. */
export function sm2Signer(name: string, privateHex: string): NoteSigner {
  const publicHex = sm2.getPublicKeyFromPrivateKey(privateHex);
  const options = { hash: true, publicKey: publicHex, userId: sm2Identity } as const;
  return {
    key: verifierKeyOf(name, 'sm2', Buffer.from(publicHex, 'hex')),
    sign: (text) => Buffer.from(sm2.doSignature(text, privateHex, options), 'hex'),
  };
}

/** A new SM2 private number, as 64 hex digits, from 32 unguessable bytes. */
export function sm2PrivateKeyOf(random: Uint8Array): string {
  const order = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123');
  const number = (BigInt(`0x${Buffer.from(random).toString('hex')}`) % (order - 2n)) + 1n;
  return number.toString(16).padStart(64, '0');
}

function isSm2Signature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  try {
    return sm2.doVerifySignature(message, hex(signature), hex(publicKey), {
      hash: true,
      userId: sm2Identity,
    });
  } catch {
    // A point that is not on the curve, or a number out of range: no signature of anybody.
    return false;
  }
}

function ed25519Of(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([ed25519Spki, publicKey]), format: 'der', type: 'spki' });
}
