import { spawnSync } from 'node:child_process';

describe('the description of the API', () => {
  it('is what controllers and DTO classes say', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/openapi/write-openapi.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 120_000);
});
