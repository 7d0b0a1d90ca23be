import { expectNone, sources } from './repository.js';
import { literals } from './syntax.js';

// Catalogues of what people read; versioned data with its legal source; rules that look for Chinese words; the
// invented office of the demonstration; pages that were once published and must come out the same.
const belongsThere = /\/(messages|definitions|data|rules|demo|golden)\//;

describe('Chinese texts', () => {
  it('stand in catalogues and data, not in code', () => {
    const offenders = sources()
      .filter(({ path }) => !belongsThere.test(path))
      .flatMap((file) =>
        literals(file)
          .filter(({ isPattern }) => !(isPattern && file.path.startsWith('libs/domain/'))) // what a check looks for
          .filter(({ text }) => /\p{Script=Han}/u.test(text))
          .map(({ line, text }) => `${file.path}:${line}  ${text.slice(0, 40)}`),
      );
    expectNone(
      {
        rule: 'no Chinese literal in code',
        reason: 'a text in code has no English beside it, and nobody who writes for the office finds it',
        fix: 'move it to the message catalogue (messages/) when people read it, to data/ or rules/ when a check looks for it',
      },
      offenders,
    );
  });
});
