import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createWriteStream, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  ed25519Signer,
  Frontier,
  leafHashOf,
  originOf,
  printVerifierKey,
  signCheckpoint,
  sm2PrivateKeyOf,
  sm2Signer,
  treeAlgorithms,
  type TreeAlgorithm,
} from '#domain/log';
import { packageFiles, type Manifest } from '#evidence';

/**
 * Evidence of any size out of a real one: its items again and again under other names, chained and signed anew, so that
 * every entry is as long and every case as legal as in the original. Nothing of it was published.
 */
export async function growEvidence(folder: string, out: string, entries: number): Promise<number> {
  cpSync(folder, out, { recursive: true });
  const items = itemsOf(readFileSync(join(folder, packageFiles.entries), 'utf8'));
  const trees = { sha256: new Frontier('sha256'), sm3: new Frontier('sm3') };
  const file = createWriteStream(join(out, packageFiles.entries));
  for (let copy = 1; trees.sha256.size < entries; copy += 1) {
    const lines = items.flatMap((item) => renamed(item, copy.toString(16).padStart(8, '0')));
    for (const line of lines) for (const tree of treeAlgorithms) trees[tree].append(leafHashOf(tree, line));
    if (!file.write(Buffer.concat(lines.flatMap((line) => [line, Buffer.of(10)])))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  sign(out, trees);
  return trees.sha256.size;
}

/** Entries item by item; what belongs to no item is left out. */
function itemsOf(text: string): readonly (readonly string[])[] {
  const items = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const item = /"item":"([^"]+)"/.exec(line)?.[1];
    if (item !== undefined) items.set(item, [...(items.get(item) ?? []), line]);
  }
  return [...items.values()];
}

/** The first part of every identifier of the item, its cases and tasks is replaced; persons stay who they are. */
function renamed(lines: readonly string[], prefix: string): readonly Buffer[] {
  let prev: string | null = null;
  return lines.map((line) => {
    const other = line.replaceAll(/("(?:item|case|task|id)":")[0-9a-f]{8}/g, `$1${prefix}`);
    const bytes = Buffer.from(
      prev === null ? other : other.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${prev}"`),
    );
    prev = Buffer.from(leafHashOf('sha256', bytes)).toString('hex');
    return bytes;
  });
}

function sign(out: string, trees: Readonly<Record<TreeAlgorithm, Frontier>>): void {
  const file = (name: string): string => join(out, name);
  const manifest = JSON.parse(readFileSync(file(packageFiles.manifest), 'utf8')) as Manifest;
  const ed25519 = generateKeyPairSync('ed25519').privateKey;
  const sm2 = sm2PrivateKeyOf(randomBytes(32));
  const keys = treeAlgorithms.flatMap((tree) => {
    const origin = originOf(manifest.log, tree);
    const signers = [ed25519Signer(origin, 'ed25519', ed25519), sm2Signer(origin, sm2)];
    const { size } = trees[tree];
    writeFileSync(
      file(packageFiles.checkpoints[tree]),
      signCheckpoint({ origin, size, root: trees[tree].root() }, signers),
    );
    return signers.map(({ key }) => printVerifierKey(key));
  });
  writeFileSync(file(packageFiles.keys), JSON.stringify({ log: keys, receipts: [] }));
  writeFileSync(file(packageFiles.manifest), JSON.stringify({ ...manifest, size: trees.sha256.size }));
  for (const name of [packageFiles.history, packageFiles.signOffs, packageFiles.publications])
    writeFileSync(file(name), '');
}
