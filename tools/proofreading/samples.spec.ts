import { readFileSync } from 'node:fs';
import { sampleFindings } from './sample-findings.js';
import { sampleNames } from './samples.js';

describe.each(sampleNames)('the public document %s', (name) => {
  it('is read as its golden file says (npm run proofreading:golden writes it)', () => {
    const golden = readFileSync(new URL(`./golden/${name}.txt`, import.meta.url), 'utf8');
    expect(sampleFindings(name)).toEqual(golden);
  });
});
