import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Serves the built web application beside the API: its files under their hashed names for a year, and its one
 * page for every address that is neither a file nor the API's.
 *
 * @returns false when the folder holds no built application.
 */
export async function serveWebApplication(app: NestFastifyApplication, folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false;
  const instance = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  instance.addHook('onRequest', (request, reply, done) => {
    const isPage =
      request.is404 &&
      request.method === 'GET' &&
      !/^\/(api|health|metrics|assets)(\/|\?|$)/.test(request.url);
    if (isPage && (request.headers.accept ?? '').includes('text/html')) {
      void reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
      return;
    }
    done();
  });
  return true;
}
