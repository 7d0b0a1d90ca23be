import { createHash } from 'node:crypto';
import { expectNone, filesMatching } from './repository.js';

describe('migrations', () => {
  const migrations = filesMatching(/^migrations\/\d{13}-.*\.ts$/);
  const [list] = filesMatching(/^migrations\/hashes\.txt$/);
  const sealed = new Map(
    (list?.text ?? '')
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string])
      .map(([hash, name]) => [name, hash]),
  );

  it('are never edited after they were sealed', () => {
    const changed = migrations
      .filter(
        ({ path, text }) => sealed.get(nameOf(path)) !== createHash('sha256').update(text).digest('hex'),
      )
      .map(({ path }) => (sealed.has(nameOf(path)) ? `${path} was edited` : `${path} is not sealed`));
    const removed = [...sealed.keys()]
      .filter((name) => !migrations.some(({ path }) => nameOf(path) === name))
      .map((name) => `${name} was removed`);
    expectNone(
      {
        rule: 'a migration is written once; migrations/hashes.txt remembers what it was',
        reason:
          'an installation that ran the old text would never run the new one, and two offices would have two schemas',
        fix: 'undo the edit and write a further migration; a new migration is sealed by npm run schema:write',
      },
      [...changed, ...removed],
    );
  });

  it('are all named in the list that is run', () => {
    const [listed] = filesMatching(/^libs\/persistence\/src\/migrations\.ts$/);
    expectNone(
      {
        rule: 'libs/persistence/src/migrations.ts names every migration',
        reason: 'a forgotten one would be missed at a site and not here',
        fix: 'import its class there, oldest first',
      },
      migrations
        .map(({ path }) => nameOf(path))
        .filter((name) => listed?.text.includes(`migrations/${name.replace('.ts', '.js')}`) !== true),
    );
  });
});

function nameOf(path: string): string {
  return path.replace('migrations/', '');
}
