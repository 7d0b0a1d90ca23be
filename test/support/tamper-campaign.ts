import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeAlgorithms } from '#domain/log';
import { packageFiles, verifyPackage, writePackage, type PackageKeys, type Problem } from '#evidence';
import { withEvidence } from '../../apps/cli/src/evidence.module.js';
import type { HttpOffice } from './http-office.js';
import { PythonVerifier } from './python-verifier.js';
import { diceOf, Evidence, tamper } from './tampering.js';

/** What was done to the evidence of an office, and what both verifiers made of it. */
export interface TamperCounts {
  readonly tamperings: number;
  readonly foundByBoth: number;
  readonly namedByBoth: number;
  /** Sound packages, each with an outside checkpoint, that a verifier called broken. */
  readonly falseAlarms: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** Seeds of what was not found or not named by both. */
  readonly missed: readonly number[];
}

/** Evidence of an office in which something was published, something was sent back and something is on its way. */
export async function evidenceOf(office: HttpOffice): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'shenjiao-tamper-')), 'package');
  for (let turn = 0; turn < 2; turn += 1) {
    const itemId = await office.carried('publish.publish');
    await office.worker.deliver({ itemId });
    await office.recorded(itemId);
  }
  const returned = await office.carried('sensitivityCheck.pass');
  await office.decide('luojie', returned, 'deidentification.return', { reasonClass: 'FACTS' });
  await office.recorded(returned);
  const request = { items: null, since: null };
  await withEvidence(office.evidence(), request, (source) => writePackage(folder, source));
  return folder;
}

/** Tampers with the evidence `count` times, each time in a way that the seed decides. */
export async function tamperWith(folder: string, count: number, firstSeed: number): Promise<TamperCounts> {
  const work = mkdtempSync(join(tmpdir(), 'shenjiao-tampered-'));
  const python = PythonVerifier.start();
  const bench = new TamperBench(folder, work, python);
  try {
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      await bench.tamper(seed);
      if (seed % 10 === 0) await bench.leaveAlone(seed);
    }
    return bench.counts;
  } finally {
    await python.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

class TamperBench {
  private readonly original: Evidence;
  private readonly keysFile: string;
  private readonly keys: readonly string[];
  private found = 0;
  private named = 0;
  private falseAlarms = 0;
  private done = 0;
  private readonly byKind: Record<string, number> = {};
  private readonly missed: number[] = [];

  constructor(
    private readonly folder: string,
    private readonly work: string,
    private readonly python: PythonVerifier,
  ) {
    this.original = new Evidence(folder);
    const keys = JSON.parse(readFileSync(join(folder, packageFiles.keys), 'utf8')) as PackageKeys;
    this.keys = keys.log;
    this.keysFile = join(work, 'keys.txt');
    writeFileSync(this.keysFile, `${this.keys.join('\n')}\n`);
  }

  get counts(): TamperCounts {
    const { done: count, found: foundByBoth, named: namedByBoth, falseAlarms, byKind, missed } = this;
    return { tamperings: count, foundByBoth, namedByBoth, falseAlarms, byKind, missed };
  }

  async tamper(seed: number): Promise<void> {
    const dice = diceOf(seed);
    const evidence = new Evidence(this.folder);
    const { kind, after, outsideFrom, isNamed } = tamper(evidence, dice);
    const out = join(this.work, 'package');
    evidence.write(out);
    after?.(out);
    const reports = await this.verifyBoth(out, this.outside(seed, outsideFrom));
    const isFound = reports.every((problems) => problems.length > 0);
    const isNamedByBoth = reports.every((problems) => problems.some(isNamed));
    this.done += 1;
    this.byKind[kind] = (this.byKind[kind] ?? 0) + 1;
    if (isFound) this.found += 1;
    if (isNamedByBoth) this.named += 1;
    else this.missed.push(seed);
  }

  async leaveAlone(seed: number): Promise<void> {
    const reports = await this.verifyBoth(this.folder, this.outside(seed, 1));
    this.falseAlarms += reports.filter((problems) => problems.length > 0).length;
  }

  /** One of the checkpoints that could have been kept outside, of either tree. */
  private outside(seed: number, from: number): string {
    const dice = diceOf(seed ^ 0x5bd1e995);
    const able = this.original.history.filter(({ size }) => size >= from);
    const line = able[dice(able.length)]!;
    const file = join(this.work, 'outside.txt');
    writeFileSync(file, line[treeAlgorithms[dice(2)]!]);
    return file;
  }

  private async verifyBoth(folder: string, outside: string): Promise<readonly (readonly Problem[])[]> {
    const older = [{ name: outside, note: readFileSync(outside, 'utf8') }];
    const [first, second] = await Promise.all([
      verifyPackage(folder, { older, trustedKeys: this.keys }),
      this.python.verify(folder, [outside], this.keysFile),
    ]);
    return [first.problems, second.problems];
  }
}
