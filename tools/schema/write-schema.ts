// `npm run schema:write`: migrates an empty database, writes what came out, and seals the migrations that are new.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { startSharedServer, sharedServer } from '../../test/support/database-server.js';
import { readSchema } from './read-schema.js';

const folder = new URL('../../migrations/', import.meta.url);

const server = await startSharedServer();
try {
  writeFileSync(new URL('schema.txt', folder), await readSchema(sharedServer().urls.owner));
} finally {
  await server.stop();
}
writeFileSync(new URL('hashes.txt', folder), sealed().join(''));

/** Lines of the list as it is, then one for each migration that is not in it; an edited one keeps its old hash. */
function sealed(): string[] {
  const list = new URL('hashes.txt', folder);
  const known = readFileSync(list, { encoding: 'utf8', flag: 'a+' })
    .split('\n')
    .filter((line) => line !== '');
  const names = new Set(known.map((line) => line.split('  ')[1]));
  const added = readdirSync(folder)
    .filter((name) => /^\d{13}-.*\.ts$/.test(name) && !names.has(name))
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(new URL(name, folder)))
          .digest('hex')}  ${name}`,
    );
  return [...known, ...added].map((line) => `${line}\n`);
}
