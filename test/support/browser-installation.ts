import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, spawnTethered } from '#platform';

/** A whole installation of a test file's own: embedded PostgreSQL, API with the web application, portal and worker. */
export interface BrowserInstallation {
  /** Where people work. */
  readonly application: string;
  /** Where the public reads; another origin. */
  readonly portal: string;
  /** Everything its programs have written. */
  output(): Promise<string>;
  stop(): Promise<void>;
}

const patienceMs = 30_000;
const pollMs = 50;

/** Starts what was built by the command that people start it with: a demonstration office over an empty folder. */
export async function startInstallation(): Promise<BrowserInstallation> {
  const folder = await mkdtemp(join(tmpdir(), 'shenjiao-browser-'));
  const [port, portalPort] = [await findFreePort(), await findFreePort()];
  const log = await open(join(folder, 'output.log'), 'a');
  const program = spawnTethered({
    command: process.execPath,
    args: ['tools/shenjiao.mjs', 'start'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      PORTAL_PORT: String(portalPort),
      SHENJIAO_DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    },
    cwd: process.cwd(),
    stopSignal: 'INT',
    stdout: log.fd,
    stderr: log.fd,
  });
  const output = async (): Promise<string> => {
    const files = ['output.log', join('logs', 'api.log'), join('logs', 'worker.log')];
    const texts = await Promise.all(
      files.map((file) => readFile(join(folder, file), 'utf8').catch(() => '')),
    );
    return texts.join('\n');
  };
  const stop = async (): Promise<void> => {
    await program.stop(patienceMs);
    await log.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(`http://127.0.0.1:${port}/health/ready`, program.ended);
  } catch (error) {
    const written = await output();
    await stop();
    throw new Error(`the installation did not start:\n${written}`, { cause: error });
  }
  return {
    application: `http://localhost:${port}`,
    portal: `http://localhost:${portalPort}`,
    output,
    stop,
  };
}

async function untilReady(url: string, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const deadline = performance.now() + patienceMs;
  while (!(await answers(url))) {
    if (hasEnded) throw new Error('it ended');
    if (performance.now() > deadline) throw new Error(`it was not ready within ${patienceMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
