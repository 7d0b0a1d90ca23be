import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestApi } from '../support/api.js';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shenjiao-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  api = await TestApi.start({}, folder);
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

const asBrowser = { accept: 'text/html,application/xhtml+xml' };

describe('the web application', () => {
  it.each(['/', '/items/0190a000-0009-7000-8000-000000000009', '/audit?person=1'])(
    'is one page at %s',
    async (address) => {
      const { status, body, headers } = await api.visitor().send('GET', address, undefined, asBrowser);
      expect([status, body, headers['cache-control'], headers['content-type']]).toEqual([
        200,
        '<!doctype html><title>page</title>',
        'no-cache',
        'text/html; charset=utf-8',
      ]);
      expect(String(headers['content-security-policy'])).toMatch(
        /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
      );
    },
  );

  it('has files that browsers keep, since their names change with their content', async () => {
    const { status, headers } = await api.visitor().get('/assets/app-1a2b.js');
    expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'nosniff',
    ]);
  });

  it.each(['/api/v1/nothing', '/assets/gone.js', '/health/nothing'])(
    'is not the answer at %s',
    async (address) => {
      const { status, body } = await api.visitor().send('GET', address, undefined, asBrowser);
      expect([status, (body as { code: string }).code]).toEqual([404, 'HTTP.NO_SUCH_ADDRESS']);
    },
  );

  it('is not the answer to a program that asks for data', async () => {
    const { status } = await api.visitor().send('GET', '/items/1', undefined, { accept: 'application/json' });
    expect(status).toEqual(404);
  });
});
