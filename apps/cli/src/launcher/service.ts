import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '#domain/kernel';
import { openLogFile, spawnTethered, type TetheredProcess } from '#platform';

/** A service ended although nobody asked it to. */
export class ServiceEndedError extends AppError {
  readonly code = 'SERVICE.ENDED';
  readonly kind = 'fault';
  constructor(service: string, log: string) {
    super(`${service} ended unexpectedly`, { service, log });
  }
}

/** A service runs and does not answer its readiness check. */
export class ServiceNotReadyError extends AppError {
  readonly code = 'SERVICE.NOT_READY';
  readonly kind = 'unavailable';
  constructor(service: string, seconds: number, log: string) {
    super(`${service} was not ready within ${seconds} s`, { service, seconds, log });
  }
}

export interface ServiceOptions {
  readonly name: 'api' | 'worker' | 'sequencer' | 'witness';
  readonly env: NodeJS.ProcessEnv;
  /** Folder for its log, or null to write to our own output. */
  readonly logFolder: string | null;
}

/** One of our own programs, running as a child process. */
export interface Service {
  readonly name: string;
  readonly log: string;
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

const patienceMs = 15_000;
const readyTimeoutMs = 60_000;
const pollMs = 50;
const distFolder = fileURLToPath(new URL('../../../../', import.meta.url));

/** Starts the program of this name from the same build as the launcher. */
export async function startService({ name, env, logFolder }: ServiceOptions): Promise<Service> {
  const log = logFolder === null ? null : join(logFolder, `${name}.log`);
  const output = log === null ? null : await openLogFile(log);
  try {
    const tethered: TetheredProcess = spawnTethered({
      command: process.execPath,
      args: ['--enable-source-maps', join(distFolder, 'apps', name, 'src', 'main.js')],
      env,
      cwd: process.cwd(),
      stopSignal: 'TERM',
      stdout: output?.fd ?? 'inherit',
      stderr: output?.fd ?? 'inherit',
    });
    return { name, log: log ?? 'stdout', ended: tethered.ended, stop: () => tethered.stop(patienceMs) };
  } finally {
    await output?.close();
  }
}

/**
 * Waits until the service answers its readiness check.
 *
 * @throws ServiceEndedError, ServiceNotReadyError
 */
export async function waitUntilReady(service: Service, url: string): Promise<void> {
  let hasEnded = false;
  void service.ended.then(() => (hasEnded = true));
  const deadline = performance.now() + readyTimeoutMs;
  while (!(await answersOk(url))) {
    if (hasEnded) throw new ServiceEndedError(service.name, service.log);
    if (performance.now() > deadline)
      throw new ServiceNotReadyError(service.name, readyTimeoutMs / 1000, service.log);
    await delay(pollMs);
  }
}

async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
