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
import { reportOf, type ScreenReport } from '../screen/screen-report.js';

export interface ScreenOptions {
  readonly scene: ScreeningScene;
  readonly checks: readonly CheckName[];
  readonly treat?: true;
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
  const asked = { file: file === '-' ? '-' : basename(file), facts, isTreated: options.treat === true };
  print(reportOf(read, screening, asked), options);
}

/** With `--treat` the treated text alone goes to standard output, so that it can be kept in a file. */
function print(report: ScreenReport, { json }: ScreenOptions): void {
  process.exitCode = report.findings.length > 0 ? exitCodes.findings : exitCodes.none;
  if (json === true) {
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const lines = report.treatment === null ? process.stdout : process.stderr;
  lines.write(linesOf(report));
  if (report.treatment !== null) process.stdout.write(report.treatment.text);
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
