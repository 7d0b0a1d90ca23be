import { expectNone, filesMatching } from './repository.js';

const lineCountMax = 20;

describe('each library', () => {
  const files = filesMatching(/^libs\/.*(README\.md|\/src\/index\.ts)$/);
  const libraries = files
    .filter(({ path }) => /^libs\/(domain\/[^/]+|[^/]+)\/src\/index\.ts$/.test(path))
    .map(({ path }) => path.replace('/src/index.ts', ''));
  const readmes = new Map(
    files
      .filter(({ path }) => path.endsWith('README.md'))
      .map(({ path, text }) => [path, text.trimEnd().split('\n').length]),
  );

  it('says on one short page what it decides', () => {
    const missing = libraries
      .filter((library) => !readmes.has(`${library}/README.md`))
      .map((library) => `${library}/README.md is missing`);
    const long = [...readmes]
      .filter(([, lines]) => lines > lineCountMax)
      .map(([path, lines]) => `${path} has ${lines} lines`);
    expectNone(
      {
        rule: `every library has a README.md of at most ${lineCountMax} lines`,
        reason: 'what cannot be said shortly is not one library',
        fix: 'say what it decides, its door and its sources; details belong to the doc comments',
      },
      [...missing, ...long],
    );
  });
});
