// `npm run campaign <name> [count] [seed]`: a long run at full count; seed, counts and commit go to docs/generated/campaigns/.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./campaigns/', import.meta.url));
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.campaign.ts'))
  .map((name) => name.replace('.campaign.ts', ''));
const [name = '', ...rest] = process.argv.slice(2);
if (!existsSync(`${folder}${name}.campaign.ts`)) {
  process.stderr.write(`no campaign ${name}; there are: ${known.join(', ')}\n`);
  process.exit(2);
}
const hook = fileURLToPath(new URL('./typescript.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', hook, `${folder}${name}.campaign.ts`, ...rest], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
