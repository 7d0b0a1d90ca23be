import { readCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { cosign, readNote } from './note.js';
import { isConsistent, type TreeHead } from './proof.js';
import type { NoteSigner, VerifierKey } from './signing-key.js';
import { emptyRootOf, hashBytes, sameHash } from './tree-hash.js';

/** A log asks a witness to cosign a checkpoint, proving that it goes on from the one cosigned last. @source C2SP tlog-witness */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly path: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** What a witness answers, by the status codes of the protocol. */
export type WitnessAnswer =
  | { readonly status: 200; readonly origin: string; readonly head: TreeHead; readonly text: string }
  | { readonly status: 409; readonly size: number | null }
  | { readonly status: 400 | 403 | 404 | 422 };

/** A witness at one moment. */
export interface Witness {
  /** Of the logs that it watches; a log is known by its origin, which is the name of its key. */
  readonly keys: readonly VerifierKey[];
  /** What was cosigned last, by origin. */
  readonly seen: (origin: string) => TreeHead | null;
  readonly signer: NoteSigner;
  /** Since 1970. */
  readonly seconds: number;
}

/** The body of a request to a witness. */
export function printAddCheckpoint({ oldSize, path, checkpoint }: AddCheckpoint): string {
  const lines = [`old ${oldSize}`, ...path.map((hash) => Buffer.from(hash).toString('base64'))];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a request; null when it is not of the form. */
export function readAddCheckpoint(body: string): AddCheckpoint | null {
  const cut = body.indexOf('\n\n');
  const [first = '', ...rest] = body.slice(0, Math.max(cut, 0)).split('\n');
  const oldSize = /^old (0|[1-9][0-9]{0,15})$/.exec(first)?.[1];
  const path = rest.map((line) => Buffer.from(line, 'base64'));
  const isWellFormed =
    oldSize !== undefined &&
    path.length <= 63 &&
    path.every((hash, place) => hash.length === hashBytes && hash.toString('base64') === rest[place]);
  return isWellFormed ? { oldSize: Number(oldSize), path, checkpoint: body.slice(cut + 2) } : null;
}

/**
 * Judges a request by what was cosigned last for its log. Whoever answers 200 must have kept `head` before the answer goes
 * out, and let nobody judge for the same log in between.
 */
export function witness(body: string, { keys, seen, signer, seconds }: Witness): WitnessAnswer {
  const request = readAddCheckpoint(body);
  const checkpoint = request === null ? null : readCheckpoint(request.checkpoint);
  if (request === null || checkpoint === null) return { status: 400 };
  const { origin, size, root } = checkpoint;
  const required = keys.filter(({ name }) => name === origin);
  if (required.length === 0) return { status: 404 };
  if (typeof verifyCheckpoint(request.checkpoint, { origin, required, witnesses: [] }) === 'string')
    return { status: 403 };
  if (request.oldSize > size) return { status: 400 };
  const last = seen(origin) ?? { size: 0, root: emptyRootOf('sha256') };
  if (request.oldSize !== last.size) return { status: 409, size: last.size };
  if (size === last.size && !sameHash(root, last.root)) return { status: 409, size: null };
  if (!isConsistent('sha256', last, { size, root }, request.path)) return { status: 422 };
  const text = readNote(request.checkpoint)?.text ?? '';
  return { status: 200, origin, head: { size, root }, text: cosign(text, signer, seconds) };
}
