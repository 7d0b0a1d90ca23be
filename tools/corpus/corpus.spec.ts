import { plainFacts } from '../../libs/domain/personal-information/src/testing/items.js';
import { corpusOf } from './generate.js';
import { measure, wilsonLower } from './measure.js';
import { evaluationTemplates } from './templates/evaluation.js';
import { tuneTemplates } from './templates/tune.js';

const documents = 63;

describe('the corpus', () => {
  it('is the same for one seed and another for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => JSON.stringify(corpusOf('evaluation', seed, 21)));
    expect([one === again, one === other]).toEqual([true, false]);
  });

  it('shares no template and no sentence between tuning and evaluation', () => {
    const linesOf = (templates: typeof tuneTemplates) =>
      templates.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'rows' ? [] : part.text.split('\n'))),
      );
    const tuned = new Set(linesOf(tuneTemplates));
    expect(linesOf(evaluationTemplates).filter((line) => line.length > 12 && tuned.has(line))).toEqual([]);
  });
});

describe('the check of personal information', () => {
  const { fields, cleanCharacters, falseNamesInClean } = measure(
    corpusOf('evaluation', 7, documents),
    plainFacts,
  );
  const aims: readonly (readonly [string, number, number])[] = [
    ['IDENTITY_NUMBER', 0.995, 0.98],
    ['MOBILE', 0.995, 0.98],
    ['BANK_ACCOUNT', 0.99, 0.98],
    ['PLATE', 0.995, 0.98],
    ['BIRTH_DATE', 0.99, 0.98],
    ['ADDRESS', 0.98, 0.93],
    ['PROPERTY', 0.98, 0.93],
    ['NAME field', 0.99, 0.98],
    ['NAME prose', 0.94, 0.9],
  ];

  it.each(aims)('covers %s on templates it was not tuned on', (field, recall, precision) => {
    const { gold = 0, found = 0, findings = 0, rightFindings = 0 } = fields.get(field) ?? {};
    expect({ recall: found / gold >= recall, precision: rightFindings / findings >= precision }).toEqual({
      recall: true,
      precision: true,
    });
  });

  it('finds at most two false names in a thousand clean characters', () => {
    expect(falseNamesInClean / cleanCharacters).toBeLessThanOrEqual(0.002);
  });

  it('gives bounds that lie below the share and come nearer with the count', () => {
    expect([
      wilsonLower(10, 10) < wilsonLower(100, 100),
      wilsonLower(100, 100) < 1,
      wilsonLower(0, 0),
    ]).toEqual([true, true, 0]);
  });
});
