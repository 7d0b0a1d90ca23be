import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { InvalidArgumentError } from 'commander';
import { screenItem, screeningScenes, type ScreeningScene } from '#application';
import { civilDateOf } from '#domain/kernel';
import { checkNames, type CheckName } from '#domain/text';
import { systemClock } from '#platform';
import { DocumentUnreadableError, readDocument, type ReadDocument } from '../documents.module.js';
import { sentence } from '../messages/catalogue.js';
import { linesOf } from '../screen/screen-lines.js';
import { reportOf } from '../screen/screen-report.js';

export interface ScreenOptions {
  readonly scene: ScreeningScene;
  readonly checks: readonly CheckName[];
  readonly json?: true;
}

/** How the command ends: nothing found, something found, or nothing read. */
const exitCodes = { none: 0, findings: 1, unreadable: 2 } as const;

/** `shenjiao screen`: reads one file with the checks, saves nothing and asks no database. */
export async function screen(file: string, options: ScreenOptions): Promise<void> {
  const read = await tryRead(file);
  if (read === null) return;
  const facts = { scene: options.scene, on: civilDateOf(systemClock.now()) };
  const screening = screenItem(read.content, facts, options.checks);
  const report = reportOf(file === '-' ? '-' : basename(file), read, options.scene, screening);
  process.stdout.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report));
  process.exitCode = report.findings.length > 0 ? exitCodes.findings : exitCodes.none;
}

async function tryRead(file: string): Promise<ReadDocument | null> {
  try {
    return readDocument(file === '-' ? await buffer(process.stdin) : await readFile(file), file);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    process.stderr.write(sentence('DOCUMENT.UNREADABLE', { file, reason }));
    process.exitCode = exitCodes.unreadable;
    return null;
  }
}

function reasonOf(error: unknown): string | null {
  if (error instanceof DocumentUnreadableError) return error.reason;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Reads `--scene`. */
export function parseScene(value: string): ScreeningScene {
  const scene = screeningScenes.find((known) => known === value);
  if (scene === undefined) throw new InvalidArgumentError(screeningScenes.join(', '));
  return scene;
}

/** Reads `--checks`: names parted by commas. */
export function parseChecks(value: string): readonly CheckName[] {
  const names = value.split(',').map((name) => name.trim());
  const checks = checkNames.filter((check) => names.includes(check));
  if (checks.length !== new Set(names).size) throw new InvalidArgumentError(checkNames.join(', '));
  return checks;
}
