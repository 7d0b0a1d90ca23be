import { createServer } from 'node:net';
import { AppError } from '#domain/kernel';

/** Something else listens on the port. */
export class PortInUseError extends AppError {
  readonly code = 'PORT.IN_USE';
  readonly kind = 'conflict';
  constructor(port: number, variable: string) {
    super(`port ${port} is in use`, { port, variable });
  }
}

/** The port cannot be listened on for another reason, named as the operating system does (EACCES, EADDRNOTAVAIL). */
export class PortNotUsableError extends AppError {
  readonly code = 'PORT.NOT_USABLE';
  readonly kind = 'unavailable';
  constructor(port: number, variable: string, why: string) {
    super(`port ${port} cannot be used: ${why}`, { port, variable, why });
  }
}

/**
 * Proves that we may listen on this address and port at this moment.
 *
 * @param variable  name of the environment variable that chooses the port, for the message.
 * @throws PortInUseError, PortNotUsableError
 */
export async function requireFreePort(port: number, address: string, variable: string): Promise<void> {
  const outcome = await tryListen(port, address);
  if (typeof outcome === 'number') return;
  throw outcome === 'EADDRINUSE'
    ? new PortInUseError(port, variable)
    : new PortNotUsableError(port, variable, outcome);
}

/** Whether nothing listens on this port of the loopback address at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
  return typeof (await tryListen(port, '127.0.0.1')) === 'number';
}

/** A TCP port on the loopback address that nothing used a moment ago. */
export async function findFreePort(): Promise<number> {
  const port = await tryListen(0, '127.0.0.1');
  if (typeof port === 'string') throw new Error(`the system gave no free port: ${port}`);
  return port;
}

/** The port that was bound for a moment, or the operating system's code for why not. */
function tryListen(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : port));
    });
  });
}
