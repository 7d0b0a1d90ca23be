// Compiles what has changed since the last build: the services into dist/{apps,libs,migrations}, the web into dist/web.
// A stamp of all inputs' contents decides, so that `npm start` costs nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const lockFile = join(root, 'dist', '.build-lock');
const toolchain = ['package.json', 'package-lock.json', 'tsconfig.json', '.swcrc', 'nest-cli.json'];

const parts = [
  {
    name: 'services',
    inputs: ['apps', 'libs', 'migrations'],
    excluded: 'apps/web/',
    outputs: ['apps', 'libs', 'migrations'],
    command: ['@nestjs/cli/bin/nest.js', 'build'],
  },
  {
    name: 'web',
    inputs: ['apps/web', 'libs/api-client'],
    excluded: null,
    outputs: ['web'],
    command: ['vite/bin/vite.js', 'build', 'apps/web'],
  },
];

/** Builds each part whose inputs differ, one process at a time: `npm start` beside `npm test` must not mix its files in. */
export function build() {
  if (outdatedParts().length === 0) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  takeLock();
  try {
    for (const part of outdatedParts()) buildPart(part);
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** Waits while the process named in the lock is alive. The name is written first and linked, so that it is never empty. */
function takeLock() {
  const mine = `${lockFile}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!link(mine)) {
      if (isAlive(holder())) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      else rmSync(lockFile, { force: true });
    }
  } finally {
    rmSync(mine);
  }
}

function link(mine) {
  try {
    linkSync(mine, lockFile);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that builds; this one, when the lock has just been given back. */
function holder() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return process.pid;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function outdatedParts() {
  return parts.filter((part) => {
    const stampFile = stampFileOf(part.name);
    return !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stampOf(part);
  });
}

function buildPart(part) {
  const stamp = stampOf(part);
  rmSync(stampFileOf(part.name), { force: true });
  for (const output of part.outputs) rmSync(join(root, 'dist', output), { recursive: true, force: true });
  const startedAt = performance.now();
  run(part);
  writeFileSync(stampFileOf(part.name), stamp);
  process.stderr.write(`built ${part.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

function stampFileOf(name) {
  return join(root, 'dist', `.${name}-stamp`);
}

function run({ name, command: [program, ...args] }) {
  const script = join(root, 'node_modules', program);
  if (!existsSync(script)) {
    throw new Error(
      `${name} must be built and the tools for it are not installed: run "npm install --include=dev"`,
    );
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  throw new Error(`building ${name} failed`);
}

function stampOf({ inputs, excluded }) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...toolchain, ...inputs.flatMap(filesBelow)]) {
    if (excluded !== null && file.startsWith(excluded)) continue;
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .filter((name) => !name.endsWith('.spec.ts') && statSync(join(path, name)).isFile())
    .map((name) => join(folder, name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
