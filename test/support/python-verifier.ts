import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Problem } from '#evidence';

const program = fileURLToPath(new URL('../../verifiers/python/verify.py', import.meta.url));

/** What the second verifier reports. */
export interface PythonReport {
  readonly size: number;
  readonly entries: number;
  readonly replayedEntries: number;
  readonly publications: number;
  readonly problems: readonly Problem[];
}

/** The second verifier as one process that is handed package after package. */
export class PythonVerifier {
  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: AsyncIterator<string>,
  ) {}

  static start(): PythonVerifier {
    const child = spawn('python3', ['-B', program, '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
    return new PythonVerifier(child, createInterface({ input: child.stdout })[Symbol.asyncIterator]());
  }

  async verify(folder: string, older: readonly string[], keys: string): Promise<PythonReport> {
    const words = [folder, ...older.flatMap((file) => ['--checkpoint', file]), '--keys', keys];
    this.child.stdin!.write(`${JSON.stringify(words)}\n`);
    const next = await this.lines.next();
    if (next.done === true) throw new Error('the second verifier has ended');
    return JSON.parse(next.value) as PythonReport;
  }

  async stop(): Promise<void> {
    this.child.stdin!.end();
    await once(this.child, 'exit');
  }
}
