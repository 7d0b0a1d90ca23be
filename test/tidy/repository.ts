import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notOurs = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.git', '.data']);

/** One file of the repository, with its path from the root in the form `libs/platform/src/index.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** All files below these folders (or the whole repository) whose path the pattern matches. */
export function filesMatching(pattern: RegExp, folders: readonly string[] = ['']): readonly SourceFile[] {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The services' and the web's own sources: not tests, not what a program generated. */
export function sources(): readonly SourceFile[] {
  return filesMatching(/\.tsx?$/, ['apps', 'libs']).filter(
    ({ path }) => !/\.spec\.tsx?$|\/testing\/|\/generated\//.test(path),
  );
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join('/')];
  });
}

export interface HouseRule {
  readonly rule: string;
  readonly reason: string;
  readonly fix: string;
}

/** Fails with the rule, why it is one, how to mend it, and every place that breaks it. */
export function expectNone({ rule, reason, fix }: HouseRule, offenders: readonly string[]): void {
  if (offenders.length === 0) return;
  throw new Error(
    [`Rule: ${rule}`, `Reason: ${reason}`, `Fix: ${fix}`, ...offenders.map((place) => `  ${place}`)].join(
      '\n',
    ),
  );
}
