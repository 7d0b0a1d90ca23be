import { createHash } from 'node:crypto';
import { mkdirSync, openSync, closeSync, fsyncSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeHead } from '#domain/log';

/** What was cosigned last, per log, in files that survive a power cut: they are whole or not there. */
export class WitnessState {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  find(origin: string): TreeHead | null {
    try {
      const [size = '', root = ''] = readFileSync(this.fileOf(origin), 'utf8').split('\n').slice(1);
      return { size: Number(size), root: Buffer.from(root, 'base64') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Returns when it is on disk. */
  keep(origin: string, { size, root }: TreeHead): void {
    const file = this.fileOf(origin);
    const draft = openSync(`${file}.new`, 'w', 0o600);
    writeSync(draft, `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`);
    fsyncSync(draft);
    closeSync(draft);
    renameSync(`${file}.new`, file);
    const folder = openSync(this.folder, 'r');
    fsyncSync(folder);
    closeSync(folder);
  }

  private fileOf(origin: string): string {
    return join(this.folder, `${createHash('sha256').update(origin).digest('hex').slice(0, 32)}.txt`);
  }
}
