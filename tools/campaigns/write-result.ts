import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/generated/campaigns/', import.meta.url));

/** What a campaign was run with, from the command line: `[count] [seed]`. */
export function campaignSettings(fullCount: number): { readonly count: number; readonly seed: number } {
  const [, , count, seed] = process.argv;
  return { count: Number(count ?? fullCount), seed: Number(seed ?? Date.now() % 1_000_000_000) };
}

/** Writes what came out, with the commit that it came out of, and says it. */
export function writeCampaign(name: string, result: Readonly<Record<string, unknown>>): void {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const text = `${JSON.stringify({ campaign: name, commit, ...result }, null, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, text);
  process.stdout.write(text);
}
