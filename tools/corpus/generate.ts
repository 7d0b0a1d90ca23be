import type { LabelledDocument } from './document.js';
import { Random } from './random.js';
import { documentOf } from './template.js';
import { evaluationTemplates } from './templates/evaluation.js';
import { tuneTemplates } from './templates/tune.js';
import type { Split } from './words.js';

/** Makes a corpus: the templates of one split by turns, values from the seed. */
export function corpusOf(split: Split, seed: number, documents: number): readonly LabelledDocument[] {
  const random = new Random(seed);
  const templates = split === 'tune' ? tuneTemplates : evaluationTemplates;
  return Array.from({ length: documents }, (_, index) => {
    const template = templates[index % templates.length];
    if (template === undefined) throw new Error('no templates');
    return documentOf(template, random, split);
  });
}
