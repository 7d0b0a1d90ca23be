// `npm run campaign <name> [--share <part>] [--seed <number>]`: a long run at full count, or a part of it (CI: 0.01).
// Writes share, seed, counts and commit to docs/generated/campaigns/<name>.json when nothing went wrong.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = fileURLToPath(new URL('./campaigns/', import.meta.url));
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.campaign.ts'))
  .map((name) => name.replace('.campaign.ts', ''));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const [name] = positionals;
if (name === undefined || !known.includes(name)) {
  process.stderr.write(`name one campaign: ${known.join(', ')}\n`);
  process.exit(2);
}
const { status, stdout } = spawnSync(
  process.execPath,
  [
    '--import',
    fileURLToPath(new URL('./typescript.mjs', import.meta.url)),
    `${folder}${name}.campaign.ts`,
    values.share,
    values.seed,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
process.stdout.write(stdout);
if (status === 0) {
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  const record = {
    campaign: name,
    share: Number(values.share),
    seed: Number(values.seed),
    commit,
    node: process.versions.node,
    ...JSON.parse(stdout),
  };
  const target = new URL(`../docs/generated/campaigns/${name}.json`, import.meta.url);
  writeFileSync(target, `${JSON.stringify(record, null, 2)}\n`);
}
process.exitCode = status ?? 1;
