// Puts the trail that `shenjiao demo` prints for the first sample document into README.md, between its two marks.
// Only what is the same in every run is shown: no times, no hashes. With --check nothing is written and a difference fails.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = new URL('../../README.md', import.meta.url);
const begin = '<!-- trace: npm run readme:write -->';
const end = '<!-- /trace -->';

const demo = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../shenjiao.mjs', import.meta.url)), 'demo', '--json'],
  {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  },
);
if (demo.status !== 0) {
  process.stderr.write('the demo did not prove what it published: README.md is left alone\n');
  process.exit(1);
}
const [report] = JSON.parse(demo.stdout);
const text = readFileSync(readme, 'utf8');
const [before, rest] = text.split(begin);
const [, after] = (rest ?? '').split(end);
if (after === undefined) {
  process.stderr.write(`README.md has no ${begin} … ${end}\n`);
  process.exit(1);
}
// Prettier would line the columns up by a width of its own.
const written = `${before}${begin}\n<!-- prettier-ignore -->\n${tableOf(report.trail)}\n\n${end}${after}`;
if (!process.argv.includes('--check')) writeFileSync(readme, written);
else if (written !== text) {
  process.stderr.write("README.md does not show the demo's trail: run npm run readme:write\n");
  process.exit(1);
}

function tableOf(trail) {
  const rows = trail.map((line) => [
    line.seq,
    line.actor.name,
    line.dutyName ?? '',
    line.actionName,
    line.stepName ?? '',
    line.outcomeName ?? '',
  ]);
  const head = ['No.', '人员', '职责', '事项', '步骤', '结果'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
