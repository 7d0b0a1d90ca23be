import { hasMessage } from '#application';
import { hasSentence } from '../../apps/cli/src/messages/catalogue.js';
import { expectNone, sources } from './repository.js';

describe('error codes', () => {
  it('each have a sentence in Chinese and English', () => {
    const offenders = sources().flatMap(({ path, text }) =>
      [...text.matchAll(/class \w+ extends AppError \{(.*?)\n\}/gs)]
        .map(([, body = '']) => body)
        .filter((body) => !body.includes("kind = 'fault'")) // answered with one sentence for all faults
        .flatMap((body) => [...body.matchAll(/readonly code = '([^']+)'/g)].map(([, code = '']) => code))
        .filter((code) => !hasMessage('problems', code) && !hasSentence(code))
        .map((code) => `${code} in ${path}`),
    );
    expectNone(
      {
        rule: 'every error code has a sentence in Chinese and in English',
        reason: 'a person who is refused must read why, in the language of the office and of whoever helps',
        fix: "add the code to section 'problems' of libs/application/src/messages, or, if only the terminal shows it, to apps/cli/src/messages",
      },
      offenders,
    );
  });
});
