import { expectNone, filesMatching } from './repository.js';

// Written apart, so that this file does not break its own rule.
const homes = ['work', 'root', 'home', 'Users'].join('|');
const path = new RegExp(`(?<![\\w.$}~-])/(${homes})/[\\w.-]+/`);
const registry = /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]+"/;

describe('the repository', () => {
  it('names no place of the machine it was written on', () => {
    const offenders = filesMatching(/\.(ts|tsx|mjs|json|md|ya?ml|sh|service|txt|html|css)$|^\.ci\//)
      .filter(({ path: file }) => file !== 'package-lock.json')
      .flatMap(({ path: file, text }) =>
        text
          .split('\n')
          .flatMap((line, index) =>
            path.test(line) ? [`${file}:${index + 1}  ${line.trim().slice(0, 80)}`] : [],
          ),
      );
    expectNone(
      {
        rule: 'no path of a certain machine in the repository',
        reason: 'it works for whoever wrote it and for nobody else',
        fix: 'make the path relative, or take it from the configuration',
      },
      offenders,
    );
  });

  it('locks packages to the public npm registry', () => {
    const offenders = filesMatching(/^package-lock\.json$/).flatMap(({ text }) =>
      text.split('\n').filter((line) => registry.test(line)),
    );
    expectNone(
      {
        rule: 'package-lock.json resolves to registry.npmjs.org only',
        reason: "npm rewrites that address to the user's own registry, and no other one",
        fix: 'run npm install with the address of the public registry in the lock file',
      },
      offenders,
    );
  });
});
