// Measures the check of personal information on the evaluation corpus and writes docs/generated/personal-information.md,
// with every miss.
import { writeFileSync } from 'node:fs';
import { personalInformationVersion } from '#domain/personal-information';
import { plainFacts } from '../../libs/domain/personal-information/src/testing/items.js';
import { corpusOf } from './generate.js';
import { measure, wilsonLower } from './measure.js';
import type { Measurement, Miss } from './measure.js';
import { evaluationTemplates } from './templates/evaluation.js';
import { tuneTemplates } from './templates/tune.js';
import { digestOfText } from './values.js';

const seed = 20_261_121;
const documents = 3_360;
const corpus = corpusOf('evaluation', seed, documents);
const measured = measure(corpus, plainFacts);

const share = (right: number, of: number) => (of === 0 ? '–' : (right / of).toFixed(4));
const lower = (right: number, of: number) => (of === 0 ? '–' : wilsonLower(right, of).toFixed(4));

function fieldRows({ fields }: Measurement): readonly string[] {
  return [...fields]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([field, { gold, found, findings, rightFindings }]) => {
      const recall = `${share(found, gold)} | ${lower(found, gold)}`;
      return `| ${field} | ${gold} | ${recall} | ${share(rightFindings, findings)} | ${lower(rightFindings, findings)} |`;
    });
}

/** Every miss, those of one kind and template together, so that the list can be read. */
function missRows(misses: readonly Miss[]): readonly string[] {
  const groups = Map.groupBy(misses, ({ kind, field, template }) => `${kind} | ${field} | ${template}`);
  return [...groups]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([name, group]) => [
      `### ${name.replaceAll(' | ', ', ')}: ${group.length}`,
      '',
      ...group.map(({ around }) => `- \`${around.replaceAll(/[`\n\t\u2028\u200b]/g, ' ')}\``),
      '',
    ]);
}

const perThousand = ((measured.falseNamesInClean * 1_000) / measured.cleanCharacters).toFixed(2);
const text = [
  '<!-- written by npm run corpus:write -->',
  '',
  '# Personal information: recall and precision',
  '',
  `Rules \`${personalInformationVersion}\`, seed ${seed}, ${documents} documents of ${evaluationTemplates.length} templates, content \`${digestOfText(JSON.stringify(corpus))}\`. The ${tuneTemplates.length} templates for tuning and training are others, with other names, places and offices. All values are invented.`,
  '',
  'A value counts as found when every character of it lies under findings of its category. Lower bounds are those of the Wilson interval at 95 %. Generator and rules have one author, so these figures are an upper limit of what an unseen corpus would show.',
  '',
  '| Field | Values | Recall | at least | Precision | at least |',
  '| --- | --- | --- | --- | --- | --- |',
  ...fieldRows(measured),
  '',
  `Names found in ${measured.cleanCharacters} characters of documents without a private person: ${measured.falseNamesInClean}, or ${perThousand} per 1,000 characters.`,
  '',
  '## Every miss',
  '',
  'Missed values and false findings, marked by 【 】 with what stands beside them.',
  '',
  ...missRows(measured.misses),
].join('\n');
writeFileSync(
  new URL('../../docs/generated/personal-information.md', import.meta.url),
  `${text.trimEnd()}\n`,
);
