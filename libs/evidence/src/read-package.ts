import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readVerifierKey, treeAlgorithms, type TreeAlgorithm, type VerifierKey } from '#domain/log';
import {
  packageFiles,
  packageFormat,
  type ConsistencyFile,
  type Manifest,
  type PackageKeys,
  type PublicationLine,
  type SignOffLine,
} from './package-format.js';

/** The parts of a package that are small; entries are read line by line. */
export interface ReadPackage {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The log's keys, per tree. */
  readonly logKeys: Readonly<Record<TreeAlgorithm, readonly VerifierKey[]>>;
  readonly receiptKeys: ReadonlyMap<string, Uint8Array>;
  readonly notes: Readonly<Record<TreeAlgorithm, string>>;
  readonly consistency: ConsistencyFile | null;
  readonly signOffs: readonly SignOffLine[];
  readonly publications: readonly PublicationLine[];
}

/** The package is not of the format, or a file is missing or cannot be read. */
export class PackageUnreadableError extends Error {
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`the evidence package cannot be read: ${file}`, { cause });
  }
}

/** @throws PackageUnreadableError */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const manifest = await readJson<Manifest>(folder, packageFiles.manifest);
  if (manifest.format !== packageFormat)
    throw new PackageUnreadableError(packageFiles.manifest, manifest.format);
  const keys = await readJson<PackageKeys>(folder, packageFiles.keys);
  return {
    folder,
    manifest,
    logKeys: logKeysOf(keys.log),
    receiptKeys: new Map(keys.receipts.map(({ id, publicKey }) => [id, Buffer.from(publicKey, 'base64')])),
    notes: {
      sha256: await readText(folder, packageFiles.checkpoints.sha256),
      sm3: await readText(folder, packageFiles.checkpoints.sm3),
    },
    consistency: await readJson<ConsistencyFile>(folder, packageFiles.consistency).catch(() => null),
    signOffs: await readLinesOf<SignOffLine>(folder, packageFiles.signOffs),
    publications: await readLinesOf<PublicationLine>(folder, packageFiles.publications),
  };
}

/** Keys by the tree whose checkpoints they sign: those of the SM3 tree bear its name. */
export function logKeysOf(texts: readonly string[]): ReadPackage['logKeys'] {
  const keys = texts.map((text) => {
    const key = readVerifierKey(text);
    if (key === null) throw new PackageUnreadableError(packageFiles.keys, text);
    return key;
  });
  const isOf = (tree: TreeAlgorithm, { name }: VerifierKey): boolean =>
    name.endsWith('-sm3') === (tree === 'sm3');
  const [sha256, sm3] = treeAlgorithms.map((tree) => keys.filter((key) => isOf(tree, key)));
  return { sha256: sha256 ?? [], sm3: sm3 ?? [] };
}

/** A file of the package as bytes. @throws PackageUnreadableError */
export async function readBytes(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    throw new PackageUnreadableError(file, error);
  }
}

async function readText(folder: string, file: string): Promise<string> {
  return (await readBytes(folder, file)).toString('utf8');
}

async function readJson<Value>(folder: string, file: string): Promise<Value> {
  const text = await readText(folder, file);
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    throw new PackageUnreadableError(file, error);
  }
}

async function readLinesOf<Value>(folder: string, file: string): Promise<readonly Value[]> {
  const text = await readText(folder, file);
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Value);
  } catch (error) {
    throw new PackageUnreadableError(file, error);
  }
}
