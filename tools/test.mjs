// `npm test`: builds, runs every suite this machine can run, says what was left out and how to get it, and closes
// with the counts over all suites. With SHENJIAO_REQUIRE_ALL=1 leaving something out is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const isEverythingRequired = process.env.SHENJIAO_REQUIRE_ALL === '1';

const optional = [
  {
    project: 'browser',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    variable: 'SHENJIAO_CHROMIUM',
    how: 'Debian: apt-get install chromium fonts-noto-cjk; elsewhere set SHENJIAO_CHROMIUM to a Chromium',
  },
  {
    project: 'redis',
    programs: ['redis-server'],
    variable: 'SHENJIAO_REDIS_SERVER',
    how: 'Debian: apt-get install redis-server; elsewhere set SHENJIAO_REDIS_SERVER to a redis-server',
  },
];

const outcome = main();
for (const line of outcome.leftOut) process.stdout.write(`${line}\n`);
process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
process.exitCode = outcome.failed > 0 ? 1 : 0;

function main() {
  if (runNode(['tools/build.mjs']).status !== 0)
    return { passed: 0, failed: 1, leftOut: ['nothing was tested: the build failed'] };
  const missing = optional.filter(({ project }) => hasTests(project)).filter((suite) => !provide(suite));
  const skipped = missing.map(({ project }) => project);
  const projects = ['pure', 'database', ...optional.map(({ project }) => project).filter(hasTests)];
  const counts = runJest(projects.filter((project) => !skipped.includes(project)));
  return {
    passed: counts.passed,
    failed: counts.failed + (isEverythingRequired ? missing.length : 0),
    leftOut: missing.map(({ project, how }) => `left out: ${project} (${how})`),
  };
}

function runJest(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'shenjiao-jest-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${report}`,
      ...process.argv.slice(2),
    ];
    const { status } = runNode(['node_modules/jest/bin/jest.js', ...args], {
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    });
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Finds a suite's program and tells the tests where it is; false when this machine has none. */
function provide({ programs, variable }) {
  if (process.env[variable] === undefined) {
    const folders = (process.env.PATH ?? '').split(delimiter);
    const found = programs
      .flatMap((name) => folders.map((folder) => join(folder, name)))
      .find((path) => existsSync(path));
    if (found === undefined) return false;
    process.env[variable] = found;
  }
  return existsSync(process.env[variable]);
}

function hasTests(project) {
  const folder = join(root, 'test', project);
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'))
  );
}

// Jest writes its JSON to standard output as well; the readable report goes to standard error.
function runNode(args, env = {}) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
}
