import { isSignatureOf, type NoteSigner, type VerifierKey } from './signing-key.js';

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A C2SP signed note, read but not yet verified. */
export interface SignedNote {
  /** With its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A signature line that was made by a known key. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  /** When a witness saw it; null for other signatures, which say nothing about time. */
  readonly seconds: number | null;
}

const lineShape = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;
const controlCharacters = /[\u0000-\u0009\u000b-\u001f]/;

/** One signature line, with its newline. */
export function signatureLine(key: VerifierKey, signature: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from(key.keyId, 'hex'), signature]);
  return `— ${key.name} ${bytes.toString('base64')}\n`;
}

/** The note: text, an empty line, one line per signer. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const bytes = Buffer.from(text, 'utf8');
  return `${text}\n${signers.map((signer) => signatureLine(signer.key, signer.sign(bytes))).join('')}`;
}

/** Reads a note. Null when it is not of the form. @source C2SP signed-note */
export function readNote(note: string): SignedNote | null {
  const cut = note.lastIndexOf('\n\n');
  if (cut === -1 || !note.endsWith('\n') || controlCharacters.test(note)) return null;
  const lines = note.slice(cut + 2, -1).split('\n');
  const signatures = lines.map(readSignatureLine);
  if (signatures.some((line) => line === null)) return null;
  return { text: note.slice(0, cut + 1), signatures: signatures.filter((line) => line !== null) };
}

/** Reads one signature line without its newline; null when it is none. */
export function readSignatureLine(line: string): NoteSignature | null {
  const [, name, encoded] = lineShape.exec(line) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length <= 4) return null;
  return { name, keyId: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) };
}

/**
 * The signatures by known keys. Null when one of them does not verify: a note that a known key seems to have signed
 * and has not is refused as a whole. Lines of unknown keys are passed over.
 */
export function verifiedSignatures(
  { text, signatures }: SignedNote,
  keys: readonly VerifierKey[],
): readonly VerifiedSignature[] | null {
  const found: VerifiedSignature[] = [];
  for (const line of signatures) {
    const key = keys.find(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (key === undefined) continue;
    const verified =
      key.algorithm === 'cosignature'
        ? verifiedCosignature(key, text, line.signature)
        : verifiedPlain(key, text, line.signature);
    if (verified === null) return null;
    found.push(verified);
  }
  return found;
}

/** What a witness signs: the note's text under the time at which it saw it. @source C2SP tlog-cosignature, cosignature/v1 */
export function cosignedBytes(text: string, seconds: number): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');
}

/** The signature bytes of a witness: eight bytes of time, big-endian, and the signature. */
export function cosign(text: string, signer: NoteSigner, seconds: number): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return signatureLine(signer.key, Buffer.concat([time, signer.sign(cosignedBytes(text, seconds))]));
}

function verifiedPlain(key: VerifierKey, text: string, signature: Uint8Array): VerifiedSignature | null {
  return isSignatureOf(key, Buffer.from(text, 'utf8'), signature) ? { key, seconds: null } : null;
}

function verifiedCosignature(key: VerifierKey, text: string, bytes: Uint8Array): VerifiedSignature | null {
  if (bytes.length !== 72) return null;
  const seconds = Number(Buffer.from(bytes.subarray(0, 8)).readBigUInt64BE());
  return isSignatureOf(key, cosignedBytes(text, seconds), bytes.subarray(8)) ? { key, seconds } : null;
}
