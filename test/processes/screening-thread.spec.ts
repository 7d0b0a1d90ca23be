import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../support/screening-thread.mjs', import.meta.url));
const paragraphs = 2_000;

/** As often as a server must at least get to other people while a long text is read. */
const turnsMin = 10;

describe('a long text', () => {
  it('is read in a thread of its own, with the findings it would have in any other, while others are served', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(paragraphs)]);
    const { findings, isSame, turns } = JSON.parse(stdout) as Record<string, number | boolean>;
    expect([findings, isSame, Number(turns) >= turnsMin]).toEqual([paragraphs * 2, true, true]);
  });
});
