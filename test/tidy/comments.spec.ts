import { expectNone, filesMatching, sources } from './repository.js';
import { undocumentedExports } from './syntax.js';

const openEnd = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X:'].join(''));
const ruleLibraries =
  /^libs\/domain\/(calendar|screening|proofreading|personal-information|deidentification)\/src\/|^libs\/domain\/workflow\/src\/definitions\//;

describe('comments', () => {
  it('stand on every function and class that a library gives out', () => {
    expectNone(
      {
        rule: 'every exported function and class below libs/ has a doc comment',
        reason: 'a library is read by people who do not want to read its inside',
        fix: 'say in one line what it gives; then units, ranges, errors and, for a rule, its source',
      },
      sources()
        .filter(
          ({ path }) =>
            path.startsWith('libs/') &&
            !path.startsWith('libs/api-client/') &&
            !/\/(messages|data)\//.test(path),
        )
        .flatMap((file) =>
          undocumentedExports(file).map(({ line, text }) => `${file.path}:${line}  ${text.slice(0, 80)}`),
        ),
    );
  });

  it('name the law or document that a rule comes from', () => {
    expectNone(
      {
        rule: 'files of checks and definitions that export a rule carry @source',
        reason: 'a check that cannot say on what basis it objects is an opinion',
        fix: 'add @source with document, article and date to the doc comment',
      },
      sources()
        .filter(
          ({ path, text }) =>
            ruleLibraries.test(path) &&
            /\/(rules|definitions)\//.test(path) &&
            /^export (const|function)/m.test(text),
        )
        .filter(({ text }) => !/@source /.test(text) && !/\bsource(s)?:/.test(text))
        .map(({ path }) => path),
    );
  });

  it('leave nothing to be done by nobody', () => {
    expectNone(
      {
        rule: 'no open end in the sources',
        reason: 'a note without an owner is never done',
        fix: 'do it, or write an issue and leave the note out',
      },
      filesMatching(/\.(tsx?|mjs)$/, ['apps', 'libs', 'migrations', 'test', 'tools'])
        .filter(({ text }) => openEnd.test(text))
        .map(({ path }) => path),
    );
  });

  it('explain every cast that the compiler cannot check', () => {
    const cast = /\bas unknown as\b|\bas never\b/;
    const offenders = sources().flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) => {
        const isExplained = [line, lines[index - 1] ?? '', lines[index - 2] ?? ''].some((near) =>
          /\/\/|\*\/|^\s*\*/.test(near),
        );
        return cast.test(line) && !isExplained ? [`${path}:${index + 1}  ${line.trim().slice(0, 80)}`] : [];
      });
    });
    expectNone(
      {
        rule: 'a cast through unknown or never has a comment beside it',
        reason: 'there the compiler believes us, so a reader needs to know why it may',
        fix: 'say in the line above what makes it true, or parse the value instead',
      },
      offenders,
    );
  });
});
