// `npm run dev`: everything of `npm start`, built and started again whenever a source changes, and the web with hot
// replacement on Vite's own port beside it.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const settleMs = 300; // an editor writes several files at once
const isServerSource = (name) =>
  name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.startsWith('web');

const web = run('node_modules/vite/bin/vite.js', 'apps/web');
let services = startServices();
let timer = null;
let isStopping = false;

for (const folder of ['apps', 'libs', 'migrations']) {
  watch(join(root, folder), { recursive: true }, (_event, name) => {
    if (name === null || !isServerSource(name)) return;
    clearTimeout(timer);
    timer = setTimeout(restart, settleMs);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);

function startServices() {
  return run('tools/shenjiao.mjs', 'start');
}

function run(script, ...args) {
  // A process group of its own: Ctrl-C in the terminal is for us, and the order of stopping ours.
  return spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
  });
}

async function restart() {
  if (isStopping) return;
  await end(services);
  if (!isStopping) services = startServices();
}

async function stop() {
  isStopping = true;
  await Promise.all([end(services), end(web)]);
  process.exit(0);
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.kill('SIGINT');
  return new Promise((resolve) => child.once('exit', resolve));
}
