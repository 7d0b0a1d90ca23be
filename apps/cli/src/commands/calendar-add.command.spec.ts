import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the command as a person does. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = ['--import', './tools/typescript.mjs', 'apps/cli/src/main.ts', 'calendar', 'add', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { PATH: process.env['PATH'] } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('shenjiao calendar add', () => {
  it('answers with the date in words', async () => {
    expect(await run('2026-09-28', '7')).toEqual({
      code: 0,
      err: '',
      out: [
        '自 2026-09-28 起 7 个工作日（当日不计）：2026-10-13（星期二）。\n',
        '7 working days from 2026-09-28 (that day not counted): 2026-10-13, Tuesday.\n',
      ].join(''),
    });
  });

  it('answers in JSON, with every day when it is asked to explain', async () => {
    const { out } = await run('2022-09-30', '1', '--json', '--explain');
    const answer = JSON.parse(out) as {
      due: string;
      days: readonly { date: string; counted: number | null }[];
    };
    expect(answer.due).toEqual('2022-10-08');
    expect(answer.days.map(({ date, counted }) => `${date.slice(5)} ${counted}`)).toEqual([
      '09-30 null',
      '10-01 null',
      '10-02 null',
      '10-03 null',
      '10-04 null',
      '10-05 null',
      '10-06 null',
      '10-07 null',
      '10-08 1',
    ]);
  });

  it('counts with a table of the office', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'calendar-'));
    const file = join(folder, 'table.json');
    const notice = { number: null, title: '虚构的通知', issuer: '虚构机关', issuedOn: '2026-07-01' };
    const periods = [{ name: '台风停工', off: [['2026-07-07', '2026-07-07']], worked: [] }];
    const table = { id: 'typhoon', version: 1, region: '640000', arranges: null, notice, periods };
    await writeFile(file, JSON.stringify(table));
    const dueIn = async (region: string) =>
      (await run('2026-07-06', '1', '--region', region, '--table', file)).out.split('\n')[0];
    expect([await dueIn('640104'), await dueIn('110000')]).toEqual([
      '自 2026-07-06 起 1 个工作日（当日不计）：2026-07-08（星期三）。',
      '自 2026-07-06 起 1 个工作日（当日不计）：2026-07-07（星期二）。',
    ]);
    await rm(folder, { recursive: true });
  });

  it.each([
    [['2026-02-30', '7'], '“2026-02-30” is not a date that exists'],
    [['2026-02-12', '-3'], '“-3” is not a number of working days'],
    [['2026-02-12', '5001'], '“5001” is not a number of working days'],
    [['2026-02-12', '7', '--region', '64'], '“64” is not a region'],
    [['2026-02-12', '7', '--table', 'README.md'], 'The holiday table README.md cannot be used'],
    [['2026-02-12'], "error: missing required argument 'days'"],
  ])('refuses %j with one clear sentence and exit code 2', async (args, said) => {
    const { code, out, err } = await run(...args);
    expect([code, out, err.includes(said)]).toEqual([2, '', true]);
  });
});
