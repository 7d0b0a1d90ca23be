import { createHash, createPublicKey, verify } from 'node:crypto';
import { join } from 'node:path';
import {
  leafHashOf,
  originOf,
  readCheckpoint,
  readProofFile,
  rootFromInclusion,
  sameHash,
  treeAlgorithms,
  verifyCheckpoint,
} from '#domain/log';
import type { EntryChecks } from './check-entries.js';
import { packageFiles, type PublicationLine, type SignOffLine } from './package-format.js';
import type { Problem, ProblemCode, Problems } from './problem.js';
import { PackageUnreadableError, readBytes, type ReadPackage } from './read-package.js';
import type { PlacedEntry } from './replay-case.js';

/** What each publication of the package is checked by: its case's replay, its bytes, its attestation, its proof. */
export async function checkPublications(
  read: ReadPackage,
  entries: EntryChecks,
  problems: Problems,
): Promise<number> {
  for (const publication of read.publications) {
    const replayed = entries.publications.get(publication.id);
    const signOff = replayed?.signOff ?? null;
    const tell = (code: ProblemCode): void =>
      problems.add(problemAt(code, publication, replayed?.entry ?? null));
    if (replayed === undefined || signOff === null || replayed.entry.case !== publication.case) {
      tell('PUBLICATION.NOT_RECORDED_BEFORE');
      continue;
    }
    if (
      signOff.rendition !== publication.contentDigest ||
      signOff.releasePlan !== publication.releasePlanDigest
    )
      tell('CASE.PUBLISHED_OTHER');
    // What an entry says has been erased since may be missing; what is there is checked all the same.
    const mayBeMissing = (entries.erased.get(publication.item) ?? -1) > replayed.entry.index;
    if (!(await holdsPublished(read, publication, mayBeMissing))) tell('PUBLICATION.BYTES_DIFFER');
    const attestation = read.signOffs.find(({ decision }) => decision === publication.decision);
    if (attestation === undefined || !isAttested(read, attestation, publication, signOff))
      tell('SIGN_OFF.NOT_ATTESTED');
    if (!isProven(read, publication, signOff, replayed.entry)) tell('PUBLICATION.PROOF_WRONG');
  }
  return read.publications.length;
}

async function holdsPublished(
  { folder }: ReadPackage,
  { id, contentDigest }: PublicationLine,
  mayBeMissing: boolean,
): Promise<boolean> {
  const file = join(packageFiles.publishedFolder, `${id}.json`);
  const bytes = await readBytes(folder, file).catch((error: unknown) => {
    if (mayBeMissing && error instanceof PackageUnreadableError) return null;
    throw error;
  });
  return bytes === null || `sha256:${createHash('sha256').update(bytes).digest('hex')}` === contentDigest;
}

function problemAt(code: ProblemCode, { id, item }: PublicationLine, entry: PlacedEntry | null): Problem {
  const place = entry === null ? {} : { from: entry.index, to: entry.index, seq: entry.seq, entry: entry.id };
  return { code, item, about: id, ...place };
}

/** The receipt key has attested this sign-off: its statement names the same decision, signer and digests. */
function isAttested(
  { receiptKeys }: ReadPackage,
  { entry, statement, keyId, signature }: SignOffLine,
  publication: PublicationLine,
  signOff: PlacedEntry,
): boolean {
  const publicKey = receiptKeys.get(keyId);
  const bytes = Buffer.from(statement, 'base64');
  if (publicKey === undefined || entry !== signOff.id) return false;
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  if (!verify(null, bytes, key, Buffer.from(signature, 'base64'))) return false;
  const said = JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, unknown>>;
  return (
    said['format'] === 'shenjiao-sign-off/1' &&
    said['item'] === publication.item &&
    said['case'] === publication.case &&
    said['decision'] === publication.decision &&
    said['signer'] === signOff.actor &&
    said['contentDigest'] === publication.contentDigest &&
    said['releasePlanDigest'] === publication.releasePlanDigest
  );
}

/** The proof that was shipped holds the sign-off's entry, and its checkpoint is older than the publication's own entry. */
function isProven(
  { manifest, logKeys }: ReadPackage,
  { proofs }: PublicationLine,
  signOff: PlacedEntry,
  published: PlacedEntry,
): boolean {
  if (proofs === null) return true;
  return treeAlgorithms.every((tree) => {
    const file = readProofFile(proofs[tree]);
    const checkpoint = file === null ? null : readCheckpoint(file.checkpoint);
    if (file === null || checkpoint === null || file.index !== signOff.index) return false;
    const signed = verifyCheckpoint(file.checkpoint, {
      origin: originOf(manifest.log, tree),
      required: logKeys[tree],
      witnesses: [],
    });
    const place = { index: file.index, size: checkpoint.size, leaf: leafHashOf(tree, file.extra) };
    const root = rootFromInclusion(tree, place, file.path);
    return (
      typeof signed !== 'string' &&
      root !== null &&
      sameHash(root, checkpoint.root) &&
      checkpoint.size <= published.index &&
      sameHash(leafHashOf('sha256', file.extra), signOff.leaf)
    );
  });
}
