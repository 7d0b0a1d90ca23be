import { execFile } from 'node:child_process';
import { countyOffice, shippedDocuments } from '#domain/workflow';

/** Runs the command as a person does. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = [
    '--import',
    './tools/typescript.mjs',
    'apps/cli/src/main.ts',
    'process',
    'export',
    ...args,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { PATH: process.env['PATH'] } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('shenjiao process export', () => {
  it('prints the newest version of a shipped definition as JSON', async () => {
    const { code, out, err } = await run('takeDown');
    expect([code, JSON.parse(out), err]).toEqual([
      0,
      shippedDocuments.find(({ name }) => name === 'takeDown'),
      '',
    ]);
  });

  it('prints an earlier version when it is asked for', async () => {
    const { out } = await run('countyOffice', '--definition-version', '1');
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(countyOffice)));
  });

  it('draws the definition instead, as Mermaid or SVG', async () => {
    const [mermaid, svg] = await Promise.all([
      run('takeDown', '--as', 'mermaid'),
      run('takeDown', '--as', 'svg'),
    ]);
    expect([mermaid.out.split('\n')[0], svg.out.includes('<title>先行下线、另行决定</title>')]).toEqual([
      'stateDiagram-v2',
      true,
    ]);
  });

  it('says which definitions there are when there is none of that name', async () => {
    const { code, out, err } = await run('countryOffice');
    const names =
      'countyOffice, serial, smallOffice, normativeDocument, reprint, emergency, correction, takeDown';
    expect([code, out, err]).toEqual([
      2,
      '',
      `没有流程定义“countryOffice”：现有 ${names}。\nThere is no definition “countryOffice”: there are ${names}.\n`,
    ]);
  });
});
