import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leafHashOf, readCheckpoint } from '#domain/log';
import {
  packageFiles,
  type HistoryLine,
  type Problem,
  type PublicationLine,
  type SignOffLine,
} from '#evidence';
import { signedHeads, type Heads } from './evidence-signing.js';

/** Numbers that a seed decides, so that every tampering can be repeated. */
export type Dice = (below: number) => number;

/** Mulberry32: small, and good enough to choose a place. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A package as whoever owns the database would have it exported, held in memory while it is changed. */
export class Evidence {
  lines: Buffer[];
  history: HistoryLine[];
  signOffs: SignOffLine[];
  publications: PublicationLine[];
  heads: Heads;

  constructor(readonly folder: string) {
    const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
    const objects = <Value>(file: string): Value[] =>
      text(file)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Value);
    this.lines = text(packageFiles.entries)
      .split('\n')
      .slice(0, -1)
      .map((line) => Buffer.from(line));
    this.history = objects(packageFiles.history);
    this.signOffs = objects(packageFiles.signOffs);
    this.publications = objects(packageFiles.publications);
    this.heads = { sha256: text(packageFiles.checkpoints.sha256), sm3: text(packageFiles.checkpoints.sm3) };
  }

  /** Writes what was changed over a copy of the original. */
  write(out: string): void {
    rmSync(out, { recursive: true, force: true });
    cpSync(this.folder, out, { recursive: true });
    const put = (file: string, content: string | Uint8Array): void => writeFileSync(join(out, file), content);
    const objects = (values: readonly object[]): string =>
      values.map((value) => `${JSON.stringify(value)}\n`).join('');
    put(packageFiles.entries, Buffer.concat(this.lines.flatMap((line) => [line, Buffer.of(10)])));
    put(packageFiles.history, objects(this.history));
    put(packageFiles.signOffs, objects(this.signOffs));
    put(packageFiles.publications, objects(this.publications));
    put(packageFiles.checkpoints.sha256, this.heads.sha256);
    put(packageFiles.checkpoints.sm3, this.heads.sm3);
  }
}

/** What was done, and how a report must name it. */
export interface Tampering {
  readonly kind: string;
  /** Further changes to files of the written package. */
  readonly after?: (folder: string) => void;
  /** The smallest outside checkpoint that can show it; any that is at least as large must. */
  readonly outsideFrom: number;
  readonly isNamed: (problem: Problem) => boolean;
}

type Tamper = (evidence: Evidence, dice: Dice) => Tampering;

const at =
  (index: number) =>
  ({ from, to }: Problem): boolean =>
    from !== undefined && to !== undefined && from <= index && index <= to;
const about =
  (name: string) =>
  (problem: Problem): boolean =>
    problem.about?.includes(name) === true || problem.item === name;

/** Another byte in one place of some bytes, never a newline. */
function flipped(bytes: Buffer, dice: Dice): Buffer {
  const changed = Buffer.from(bytes);
  const place = dice(changed.length);
  const before = changed[place] ?? 0;
  const flip = before ^ (1 << dice(7));
  changed[place] = flip === 10 || flip === 13 ? before ^ 0x80 : flip;
  return changed;
}

/** Another person in an entry, in canonical form; `prev` of the item's later entries is made to fit. */
function rewritten(evidence: Evidence, index: number, isRechained: boolean): void {
  const line = evidence.lines[index]!;
  const entry = JSON.parse(line.toString('utf8')) as Record<string, unknown>;
  evidence.lines[index] = Buffer.from(JSON.stringify({ ...entry, actor: `${String(entry['actor'])}0` }));
  if (!isRechained || entry['item'] === undefined) return;
  let prev = Buffer.from(leafHashOf('sha256', evidence.lines[index])).toString('hex');
  for (let later = index + 1; later < evidence.lines.length; later += 1) {
    const next = JSON.parse(evidence.lines[later]!.toString('utf8')) as Record<string, unknown>;
    if (next['item'] !== entry['item']) continue;
    evidence.lines[later] = Buffer.from(JSON.stringify({ ...next, prev }));
    prev = Buffer.from(leafHashOf('sha256', evidence.lines[later]!)).toString('hex');
  }
}

const inEntries =
  (kind: string, change: (evidence: Evidence, index: number, dice: Dice) => void): Tamper =>
  (evidence, dice) => {
    const index = dice(evidence.lines.length);
    change(evidence, index, dice);
    return { kind, outsideFrom: index + 1, isNamed: at(index) };
  };

/** Puts the log back to an earlier checkpoint, as an old backup does; its own signatures are genuine. */
function rollBack(evidence: Evidence, dice: Dice): Tampering {
  const earlier = evidence.history.slice(0, -1);
  const { size, sha256, sm3 } = earlier[dice(earlier.length)]!;
  evidence.lines.length = size;
  evidence.history = evidence.history.filter((line) => line.size <= size);
  evidence.heads = { sha256, sm3 };
  evidence.publications = [];
  return {
    kind: 'rolled back',
    after: (folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, packageFiles.manifest), 'utf8')) as object;
      writeFileSync(join(folder, packageFiles.manifest), JSON.stringify({ ...manifest, size }));
    },
    outsideFrom: size + 1,
    isNamed: at(size),
  };
}

/** Writes the rest of the log anew and signs everything with keys of one's own, which lie in the package. */
function fork(evidence: Evidence, dice: Dice): Tampering {
  const index = dice(evidence.lines.length);
  rewritten(evidence, index, true);
  const origin = readCheckpoint(evidence.heads.sha256)!.origin;
  const forged = signedHeads(
    origin,
    evidence.lines,
    evidence.history.map(({ size }) => size),
    {
      ed25519: generateKeyPairSync('ed25519').privateKey,
      sm2: randomBytes(32),
    },
  );
  evidence.history = forged.history;
  evidence.heads = forged.history.at(-1)!;
  return {
    kind: 'forked',
    after: (folder) => {
      const file = join(folder, packageFiles.keys);
      const keys = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...keys, log: forged.keys }));
    },
    outsideFrom: index + 1,
    isNamed: at(index),
  };
}

const inPublications =
  (kind: string, change: (line: PublicationLine, dice: Dice) => PublicationLine): Tamper =>
  (evidence, dice) => {
    const place = dice(evidence.publications.length);
    const line = evidence.publications[place]!;
    evidence.publications[place] = change(line, dice);
    return { kind, outsideFrom: 1, isNamed: about(line.id) };
  };

const inFolder =
  (kind: string, subfolder: string, ending: string): Tamper =>
  (evidence, dice) => {
    const names = readdirSync(join(evidence.folder, subfolder)).filter((name) => name.endsWith(ending));
    const used =
      subfolder === packageFiles.definitionsFolder ? names.filter((name) => isUsed(evidence, name)) : names;
    const name = used[dice(used.length)]!;
    return {
      kind,
      after: (folder) => {
        const file = join(folder, subfolder, name);
        writeFileSync(file, flipped(readFileSync(file), dice));
      },
      outsideFrom: 1,
      isNamed: about(name.replace(ending, '')),
    };
  };

function isUsed({ lines }: Evidence, name: string): boolean {
  const digits = name.slice(0, 64);
  return lines.some((line) => line.includes(`"definition":"sha256:${digits}"`));
}

function otherDigit(text: string, dice: Dice): string {
  const place = text.length - 1 - dice(60);
  return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`;
}

/** Everything that a superuser of the database does to the evidence, without the keys of the log. */
const ways: readonly Tamper[] = [
  inEntries('byte flipped', (evidence, index, dice) => {
    evidence.lines[index] = flipped(evidence.lines[index]!, dice);
  }),
  inEntries('rewritten', (evidence, index) => rewritten(evidence, index, false)),
  inEntries('rewritten and chained again', (evidence, index) => rewritten(evidence, index, true)),
  inEntries('deleted', (evidence, index) => void evidence.lines.splice(index, 1)),
  (evidence, dice) => {
    const index = dice(evidence.lines.length);
    evidence.lines.splice(index, 0, evidence.lines[index]!);
    // The first of the two stands where it stood.
    return { kind: 'repeated', outsideFrom: index + 1, isNamed: at(index + 1) };
  },
  (evidence, dice) => {
    const first = dice(evidence.lines.length - 1);
    const second = first + 1 + dice(evidence.lines.length - first - 1);
    const kept = evidence.lines[first]!;
    evidence.lines[first] = evidence.lines[second]!;
    evidence.lines[second] = kept;
    return { kind: 'swapped', outsideFrom: first + 1, isNamed: at(first) };
  },
  (evidence, dice) => {
    const index = dice(evidence.lines.length - 1);
    evidence.lines.push(...evidence.lines.splice(index, 1));
    return { kind: 'moved to the end', outsideFrom: index + 1, isNamed: at(index) };
  },
  inEntries('cut off', (evidence, index) => void (evidence.lines.length = index)),
  rollBack,
  fork,
  (evidence, dice) => {
    const note = evidence.heads.sha256;
    const size = readCheckpoint(note)!.size;
    evidence.heads = {
      ...evidence.heads,
      sha256: note.replace(`\n${size}\n`, `\n${size - 1 - dice(size - 1)}\n`),
    };
    return { kind: 'checkpoint changed', outsideFrom: 1, isNamed: about(packageFiles.checkpoints.sha256) };
  },
  (evidence, dice) => {
    const place = dice(evidence.signOffs.length);
    const line = evidence.signOffs[place]!;
    const statement = flipped(Buffer.from(line.statement, 'base64'), dice).toString('base64');
    evidence.signOffs[place] = { ...line, statement };
    const publication = evidence.publications.find(({ decision }) => decision === line.decision);
    return { kind: 'sign-off changed', outsideFrom: 1, isNamed: about(publication?.id ?? '') };
  },
  inPublications('content digest changed', (line, dice) => ({
    ...line,
    contentDigest: otherDigit(line.contentDigest, dice),
  })),
  inPublications('plan digest changed', (line, dice) => ({
    ...line,
    releasePlanDigest: otherDigit(line.releasePlanDigest, dice),
  })),
  inPublications('proof taken from elsewhere', (line) => ({
    ...line,
    proofs: { sha256: line.proofs!.sha256.replace(/^index (\d+)$/m, 'index 0'), sm3: line.proofs!.sm3 },
  })),
  inFolder('published bytes changed', packageFiles.publishedFolder, '.json'),
  inFolder('definition changed', packageFiles.definitionsFolder, '.json'),
];

/** Does one of them, whichever the dice say. */
export function tamper(evidence: Evidence, dice: Dice): Tampering {
  return ways[dice(ways.length)]!(evidence, dice);
}
