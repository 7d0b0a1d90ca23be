import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  packageFiles,
  packageFormat,
  type ConsistencyFile,
  type HistoryLine,
  type Manifest,
  type PackageKeys,
  type ProofLine,
  type PublicationLine,
  type SignOffLine,
} from './package-format.js';

/** What a package is made of; long lists come piece by piece. */
export interface PackageSource {
  readonly manifest: Omit<Manifest, 'format'>;
  readonly keys: PackageKeys;
  readonly notes: { readonly sha256: string; readonly sm3: string };
  readonly consistency: ConsistencyFile | null;
  /** Bytes of the entries in the order of the log, with their proofs in a package of single items. */
  entries(): AsyncIterable<{ readonly canon: Uint8Array; readonly proof: ProofLine | null }>;
  /** Every checkpoint, oldest first; none in a package of single items. */
  history(): AsyncIterable<HistoryLine>;
  readonly signOffs: readonly SignOffLine[];
  readonly publications: readonly PublicationLine[];
  /** Published canonical bytes and page, by publication; null where they have been erased. */
  published(id: string): Promise<{ readonly canonical: Uint8Array | null; readonly page: Uint8Array | null }>;
  /** Approval forms, by the name of their file. */
  forms(): AsyncIterable<{ readonly file: string; readonly bytes: Uint8Array }>;
  /** Canonical bytes by hash, without the algorithm's name. */
  readonly definitions: ReadonlyMap<string, Uint8Array>;
}

/** Writes the package into a folder that must not be there yet. */
export async function writePackage(folder: string, source: PackageSource): Promise<void> {
  await mkdir(folder, { recursive: false });
  await mkdir(join(folder, packageFiles.definitionsFolder));
  await mkdir(join(folder, packageFiles.publishedFolder));
  await mkdir(join(folder, packageFiles.formsFolder));
  const put = (file: string, content: string | Uint8Array): Promise<void> =>
    writeFile(join(folder, file), content);
  await put(packageFiles.manifest, json({ format: packageFormat, ...source.manifest }));
  await put(packageFiles.keys, json(source.keys));
  await put(packageFiles.checkpoints.sha256, source.notes.sha256);
  await put(packageFiles.checkpoints.sm3, source.notes.sm3);
  if (source.consistency !== null) await put(packageFiles.consistency, json(source.consistency));
  const proofs: ProofLine[] = [];
  await stream(folder, packageFiles.entries, bytesOf(source.entries(), proofs));
  if (source.manifest.scope === 'items') await put(packageFiles.proofs, lines(proofs));
  await stream(folder, packageFiles.history, linesOf(source.history()));
  await put(packageFiles.signOffs, lines(source.signOffs));
  await put(packageFiles.publications, lines(source.publications));
  for (const [hash, bytes] of source.definitions)
    await put(join(packageFiles.definitionsFolder, `${hash}.json`), bytes);
  for (const { id } of source.publications) {
    const { canonical, page } = await source.published(id);
    if (canonical !== null) await put(join(packageFiles.publishedFolder, `${id}.json`), canonical);
    if (page !== null) await put(join(packageFiles.publishedFolder, `${id}.html`), page);
  }
  for await (const { file, bytes } of source.forms()) await put(join(packageFiles.formsFolder, file), bytes);
}

async function stream(folder: string, file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(join(folder, file)));
}

async function* bytesOf(
  entries: AsyncIterable<{ readonly canon: Uint8Array; readonly proof: ProofLine | null }>,
  proofs: ProofLine[],
): AsyncGenerator<Uint8Array> {
  for await (const { canon, proof } of entries) {
    if (proof !== null) proofs.push(proof);
    yield Buffer.concat([canon, Buffer.of(10)]);
  }
}

async function* linesOf(values: AsyncIterable<object>): AsyncGenerator<Uint8Array> {
  for await (const value of values) yield Buffer.from(`${JSON.stringify(value)}\n`);
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
