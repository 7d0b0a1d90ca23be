import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '#application';
import { createDataSource, migrateSchema } from '#persistence';
import { appRole, EmbeddedPostgres, findFreePort } from '#platform';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

interface Started {
  readonly address: string;
  /** As Ctrl-C does. */
  interrupt(): Promise<Ended>;
}

let folder: string;

async function variables(changes: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const [port, portalPort] = [await findFreePort(), await findFreePort()];
  return {
    PORT: String(port),
    PORTAL_PORT: String(portalPort),
    SHENJIAO_DATA_DIR: folder,
    LOG_LEVEL: 'error',
    ...changes,
  };
}

function run(
  env: Readonly<Record<string, string>>,
  nodeArguments: readonly string[] = [],
): ReturnType<typeof spawn> {
  return spawn(process.execPath, [...nodeArguments, 'tools/shenjiao.mjs', 'start'], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function runToEnd(
  env: Readonly<Record<string, string>>,
  nodeArguments: readonly string[] = [],
): Promise<Ended> {
  return ended(run(env, nodeArguments));
}

async function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

async function start(): Promise<Started> {
  const env = await variables();
  const child = run(env);
  const output = await untilWelcomed(child);
  return {
    address: `http://127.0.0.1:${env['PORT']}`,
    async interrupt() {
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      return { code, output };
    },
  };
}

function untilWelcomed(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('linxiao')) resolve(output);
      });
    }
    child.once('exit', () => reject(new Error(output)));
  });
}

async function signIn(address: string): Promise<number> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'linxiao', password: demoPassword }),
  });
  return answer.status;
}

describe('shenjiao start', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('runs everything, stops everything, and has its data again after a second start', async () => {
    const first = await start();
    expect(await signIn(first.address)).toBe(201);
    const passwords = await readFile(join(folder, 'database-passwords.json'), 'utf8');
    expect((await first.interrupt()).code).toBe(0);
    await expect(fetch(first.address)).rejects.toThrow('fetch failed');

    const second = await start();
    expect(await signIn(second.address)).toBe(201);
    expect((await second.interrupt()).code).toBe(0);
    expect(await readFile(join(folder, 'database-passwords.json'), 'utf8')).toBe(passwords);
    expect(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => 'no server')).toBe(
      'no server',
    );
  });

  it('says that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await runToEnd(await variables({ PORTAL_PORT: String(port) }))).toEqual({
      code: 1,
      output:
        `端口 ${port} 已被占用：请停掉占用它的程序，或用环境变量 PORTAL_PORT 换一个端口。\n` +
        `Port ${port} is in use: stop the program that uses it, or choose another port with PORTAL_PORT.\n`,
    });
    other.close();
  });

  it('says that the data folder cannot be written', async () => {
    const below = join(folder, 'file', 'data');
    await writeFile(join(folder, 'file'), '');
    expect(await runToEnd(await variables({ SHENJIAO_DATA_DIR: below }))).toEqual({
      code: 1,
      output:
        `数据目录 ${below} 不能写入：请改正权限，或用环境变量 SHENJIAO_DATA_DIR 换一个目录。\n` +
        `The data folder ${below} cannot be written: correct its permissions, or choose another with SHENJIAO_DATA_DIR.\n`,
    });
  });

  it('says that the data folder is broken', async () => {
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'letter.txt'), '');
    expect(await runToEnd(await variables())).toEqual({
      code: 1,
      output:
        `数据目录 ${folder} 不能使用（postgres/ in it holds no database）：请从备份恢复，或用环境变量 SHENJIAO_DATA_DIR 换一个目录。\n` +
        `The data folder ${folder} cannot be used (postgres/ in it holds no database): restore it from a backup, or choose another with SHENJIAO_DATA_DIR.\n`,
    });
  });

  it('says that the data was made by a newer version', async () => {
    const server = new EmbeddedPostgres({ dataFolder: folder });
    const { owner } = await server.start();
    await migrateSchema(
      createDataSource({ url: owner, poolSize: 1, appRole, applicationName: 'start-test' }),
    );
    const newer = await createDataSource({
      url: owner,
      poolSize: 1,
      appRole,
      applicationName: 'start-test',
    }).initialize();
    await newer.query(
      `INSERT INTO schema_migrations (timestamp, name) VALUES (1999999999999, 'Tomorrow1999999999999')`,
    );
    await newer.destroy();
    await server.stop();
    expect(await runToEnd(await variables())).toEqual({
      code: 1,
      output:
        '数据由更新版本的程序建立（Tomorrow1999999999999）：请使用该版本或更新版本的程序。\n' +
        'The data was made by a newer version of this program (Tomorrow1999999999999): use that version or a later one.\n',
    });
  });

  it('names every variable that is wrong at once', async () => {
    expect(await runToEnd(await variables({ PORT: 'eighty', REDIS_URL: 'http://redis' }))).toEqual({
      code: 78,
      output:
        'PORT must not be greater than 65535; PORT must not be less than 1; PORT must be an integer number\n' +
        'REDIS_URL must be a URL address\n',
    });
  });

  it('refuses an older Node', async () => {
    const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })`;
    expect(await runToEnd(await variables(), ['--import', pretend])).toEqual({
      code: 1,
      output:
        '需要 Node.js 24 或更新版本，当前为 20.20.2：请用 npm start 或 npx shenjiao 启动，它们使用随包安装的版本。\n' +
        'Node.js 24 or newer is needed and this is 20.20.2: use npm start or npx shenjiao, which run the version that npm install brought.\n',
    });
  });
});
