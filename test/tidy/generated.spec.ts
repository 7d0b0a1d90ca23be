import { spawnSync } from 'node:child_process';

describe('what is written by a program', () => {
  it.each([
    ['the tables of variants, from what the packages say', 'tools/folding/write-folding-data.ts'],
    ['docs/generated, from definitions and catalogues', 'tools/docs/write-generated.ts'],
    ['the table of permissions as data, from docs/permissions.csv', 'tools/permissions/write-permissions.ts'],
  ])(
    'is as it would be written now: %s',
    (_, tool) => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', './tools/typescript.mjs', tool, '--check'],
        { encoding: 'utf8' },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
    60_000,
  );
});
