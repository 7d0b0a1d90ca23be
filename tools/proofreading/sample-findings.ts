import { compileProofreadingRules, noFacts, proofread, startingRules } from '#domain/proofreading';
import { readSample } from './samples.js';
import type { sampleNames } from './samples.js';

const rules = compileProofreadingRules(startingRules);
const around = 6;

/** Every finding on a sample document, one line each: place, rule, severity, the words with the place in ⟦⟧. */
export function sampleFindings(name: (typeof sampleNames)[number]): string {
  const { content, texts } = readSample(name);
  const lines = proofread(content, noFacts, rules).map(({ span, rule, severity }) => {
    const text = texts.get(span.block) ?? '';
    const before = text.slice(Math.max(0, span.start - around), span.start);
    const words = `${before}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + around)}`;
    return `${span.block} ${span.start}-${span.end} ${rule} ${severity} ${words.replaceAll(/\s/g, '␣')}`;
  });
  return `${lines.join('\n')}\n`;
}
