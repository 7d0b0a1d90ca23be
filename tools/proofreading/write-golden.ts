// Writes what proofreading says about the two sample documents; a reviewer reads the difference of these files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { sampleFindings } from './sample-findings.js';
import { sampleNames } from './samples.js';

const folder = new URL('./golden/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of sampleNames) writeFileSync(new URL(`${name}.txt`, folder), sampleFindings(name));
