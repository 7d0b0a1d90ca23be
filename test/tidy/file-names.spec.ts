import { expectNone, filesMatching } from './repository.js';

const roles = [
  'command',
  'handler',
  'commands',
  'controller',
  'dto',
  'module',
  'presenter',
  'guard',
  'filter',
  'pipe',
  'decorator',
  'interceptor',
  'entity',
  'store',
  'read-model',
  'machine',
  'policies',
  'processor',
  'job',
  'worker',
  'port',
  'ports',
  'store.port',
  'query',
  'statements',
  'mapper',
  'tokens',
  'pipes',
  'error',
  'errors',
  'config',
  'd', // types of a package that comes without
  'bench',
  'campaign',
  'fake',
  'spec',
  'handler.spec',
  'store.spec',
  'read-model.spec',
  'command.spec',
  'filter.spec',
  'controller.spec',
  'policies.spec',
].map((role) => role.replace('.', '\\.'));
const word = '[a-z0-9]+(-[a-z0-9]+)*';
const named = new RegExp(`(^|/)${word}(\\.v[0-9]+)?(\\.(${roles.join('|')}))?\\.(tsx?|mjs)$`);
const languageTag = /\/messages\/[a-z]{2}(-[A-Z]{2})?\.ts$/;
const migration = /^migrations\/\d{13}-[a-z0-9-]+\.ts$/;
const saysNothing = /(^|\/)(utils?|helpers?|common|misc)\.tsx?$/;

describe('file names', () => {
  const files = filesMatching(/^(apps|libs|migrations|test|tools)\/.*\.(tsx?|mjs)$/).map(({ path }) => path);

  it('are kebab-case with a known role', () => {
    expectNone(
      {
        rule: 'kebab-case, with a role suffix from the list in test/tidy/file-names.spec.ts',
        reason: 'who knows the screen finds controller, handler and test by name',
        fix: 'rename the file, or, when it has a role that is new here, add the role to the list',
      },
      files.filter((path) => !named.test(path) && !languageTag.test(path) && !migration.test(path)),
    );
  });

  it('say what is inside', () => {
    expectNone(
      {
        rule: 'no utils, helpers, common or misc',
        reason: 'such a file grows and is about nothing',
        fix: 'name it after what it exports',
      },
      files.filter((path) => saysNothing.test(path)),
    );
  });
});
