// `npm run check`: every static rule, each step named with its time; all steps run, so that one visit shows all faults.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const steps = ['format', 'lint', 'types', 'deps', 'unused', 'tidy'];

const failed = steps.filter((step) => !run(step));
process.stdout.write(
  failed.length === 0 ? 'check: everything holds\n' : `check: failed in ${failed.join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(step) {
  const startedAt = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', `check:${step}`], { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${step.padEnd(8)}${seconds.padStart(6)} s\n`);
  return status === 0;
}
