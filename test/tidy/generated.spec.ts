import { spawnSync } from 'node:child_process';

describe('the tables of variants', () => {
  it('are what the packages say that they are written from', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './tools/typescript.mjs', 'tools/folding/write-folding-data.ts', '--check'],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);
});

describe('docs/generated', () => {
  it('is what definitions and catalogues say', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './tools/typescript.mjs', 'tools/docs/write-generated.ts', '--check'],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);
});
