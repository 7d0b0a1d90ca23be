import { readNote, signNote, verifiedSignatures, type VerifiedSignature } from './note.js';
import type { TreeHead } from './proof.js';
import type { NoteSigner, VerifierKey } from './signing-key.js';
import { hashBytes, type TreeAlgorithm } from './tree-hash.js';

/** Size and root of one of the log's trees under the log's name. @source C2SP tlog-checkpoint */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** A checkpoint with the signatures that known keys have made. */
export interface VerifiedCheckpoint extends Checkpoint {
  readonly signatures: readonly VerifiedSignature[];
}

/** The name of a tree: the log's own for SHA-256, with a suffix for SM3. */
export function originOf(logName: string, algorithm: TreeAlgorithm): string {
  return algorithm === 'sha256' ? logName : `${logName}-sm3`;
}

/** The three lines that are signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** The signed note of a checkpoint. */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  return signNote(checkpointText(checkpoint), signers);
}

/** Reads a checkpoint without asking who signed it; null when it is not of the form. Extension lines are allowed and kept out. */
export function readCheckpoint(note: string): Checkpoint | null {
  const read = readNote(note);
  if (read === null) return null;
  const [origin = '', size = '', root = ''] = read.text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  const isWellFormed =
    origin !== '' &&
    /^(0|[1-9][0-9]{0,15})$/.test(size) &&
    bytes.length === hashBytes &&
    bytes.toString('base64') === root;
  return isWellFormed ? { origin, size: Number(size), root: bytes } : null;
}

/** Why a checkpoint is not to be relied on. */
export type CheckpointFault = 'unreadable' | 'otherOrigin' | 'notSigned' | 'signatureWrong';

/**
 * Reads a checkpoint and verifies it. Every one of `required` must have signed it; signatures of other known keys are
 * told, those of unknown ones passed over.
 */
export function verifyCheckpoint(
  note: string,
  expected: {
    readonly origin: string;
    readonly required: readonly VerifierKey[];
    readonly witnesses: readonly VerifierKey[];
  },
): VerifiedCheckpoint | CheckpointFault {
  const read = readNote(note);
  const checkpoint = readCheckpoint(note);
  if (read === null || checkpoint === null) return 'unreadable';
  if (checkpoint.origin !== expected.origin) return 'otherOrigin';
  const signatures = verifiedSignatures(read, [...expected.required, ...expected.witnesses]);
  if (signatures === null) return 'signatureWrong';
  const isComplete = expected.required.every((key) =>
    signatures.some((signature) => signature.key.keyId === key.keyId),
  );
  return isComplete ? { ...checkpoint, signatures } : 'notSigned';
}
