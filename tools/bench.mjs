// `npm run bench [name]`: builds what is to be measured, then runs the benchmark of that name; without a name, all.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const folder = fileURLToPath(new URL('./bench/', import.meta.url));
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(', ')}; there are: ${known.join(', ')}\n`);
  process.exit(2);
}
build();
for (const name of wanted.length === 0 ? known : wanted) {
  const { status } = spawnSync(
    process.execPath,
    ['--import', fileURLToPath(new URL('./typescript.mjs', import.meta.url)), `${folder}${name}.bench.ts`],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
