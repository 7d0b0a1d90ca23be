import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import {
  DataFolderBrokenError,
  DataFolderInUseError,
  DataFolderNotWritableError,
  EmbeddedPostgres,
} from '#platform';

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  folders.push(folder);
  return folder;
}

function aServer(dataFolder: string): EmbeddedPostgres {
  const server = new EmbeddedPostgres({ dataFolder });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(isReached: () => boolean): Promise<void> {
  while (!isReached()) await setImmediate();
}

describe('embedded PostgreSQL', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  it('keeps its data over a stop and a start', async () => {
    const folder = await aFolder();
    const first = aServer(folder);
    const urls = await first.start();
    await query(urls.owner, "CREATE TABLE kept (text text); INSERT INTO kept VALUES ('三审三校')");
    await first.stop();
    const again = await aServer(folder).start();
    expect(await query(again.owner, 'SELECT text FROM kept')).toEqual([{ text: '三审三校' }]);
  });

  it('runs with durable settings and page checksums, and sorts by code point whatever the machine speaks', async () => {
    const { superuser } = await aServer(await aFolder()).start();
    const rows = await query(
      superuser,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
         'listen_addresses', 'unix_socket_directories', 'log_min_error_statement', 'log_error_verbosity', 'server_encoding') ORDER BY name`,
    );
    expect(rows).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'log_error_verbosity', setting: 'terse' },
      { name: 'log_min_error_statement', setting: 'panic' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    expect(
      await query(
        superuser,
        'SELECT datlocprovider, datlocale FROM pg_database WHERE datname = current_database()',
      ),
    ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  });

  it('gives the application a role that can log in and define nothing', async () => {
    const { app, owner } = await aServer(await aFolder()).start();
    const defining = [
      'CREATE TABLE t (x text)',
      'CREATE SCHEMA s',
      'CREATE TEMPORARY TABLE t (x text)',
      'CREATE ROLE r',
      'CREATE DATABASE d',
    ];
    const codes = await Promise.all(
      defining.map((sql) => query(app, sql).catch((error: { code: string }) => error.code)),
    );
    expect(codes).toEqual(['42501', '42501', '42501', '42501', '42501']);
    expect(
      await query(
        owner,
        "SELECT current_user, pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = 'public'",
      ),
    ).toEqual([{ current_user: 'shenjiao_owner', owner: 'shenjiao_owner' }]);
  });

  it('keeps its passwords in a file that only its owner reads', async () => {
    const folder = await aFolder();
    await aServer(folder).start();
    expect((await stat(join(folder, 'database-passwords.json'))).mode & 0o777).toBe(0o600);
  });

  it('starts again after the server was killed, with everything that was committed', async () => {
    const folder = await aFolder();
    const server = aServer(folder);
    const { owner } = await server.start();
    await query(owner, 'CREATE TABLE kept AS SELECT 1 AS n');
    process.kill(await postmasterPid(folder), 'SIGKILL');
    await server.ended;
    const again = await aServer(folder).start();
    expect(await query(again.owner, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('starts although the note of a dead server names a process that is now another program', async () => {
    const folder = await aFolder();
    const server = aServer(folder);
    await server.start();
    const note = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    await server.stop();
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), note.replace(/^\d+/, String(process.pid)));
    const { app } = await aServer(folder).start();
    expect(await query(app, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('stops when the process that started it is killed', async () => {
    const folder = await aFolder();
    const holder = spawn(
      process.execPath,
      ['--import', './tools/typescript.mjs', 'test/support/hold-database.ts', folder],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    await once(holder.stdout, 'data');
    const pid = await postmasterPid(folder);
    holder.kill('SIGKILL');
    await until(() => !isAlive(pid));
    const { app } = await aServer(folder).start();
    expect(await query(app, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('says who uses the data folder', async () => {
    const folder = await aFolder();
    await aServer(folder).start();
    const pid = await postmasterPid(folder);
    await expect(aServer(folder).start()).rejects.toEqual(new DataFolderInUseError(folder, pid));
  });

  it('says that a folder cannot be written, holds another version, or has lost its passwords', async () => {
    const folder = await aFolder();
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(aServer(join(file, 'below')).start()).rejects.toEqual(
      new DataFolderNotWritableError(join(file, 'below')),
    );

    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '12\n');
    await expect(aServer(folder).start()).rejects.toEqual(
      new DataFolderBrokenError(folder, 'database-passwords.json is missing'),
    );
    await writeFile(join(folder, 'database-passwords.json'), '{"superuser":"a","owner":"b","app":"c"}');
    await expect(aServer(folder).start()).rejects.toEqual(
      new DataFolderBrokenError(folder, 'its database is of PostgreSQL 12, not 18'),
    );

    await rm(join(folder, 'postgres', 'PG_VERSION'));
    await writeFile(join(folder, 'postgres', 'other'), '');
    await expect(aServer(folder).start()).rejects.toEqual(
      new DataFolderBrokenError(folder, 'postgres/ in it holds no database'),
    );
  });
});
