import { createServer } from 'node:net';

/** Whether nothing listens on this address and port at this moment, and we may. */
export async function isPortFree(port: number, address: string): Promise<boolean> {
  return (await tryListen(port, address)) !== null;
}

/** A TCP port on the loopback address that nothing used a moment ago. */
export async function findFreePort(): Promise<number> {
  const port = await tryListen(0, '127.0.0.1');
  if (port === null) throw new Error('the system gave no free port');
  return port;
}

function tryListen(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : null));
    });
  });
}
