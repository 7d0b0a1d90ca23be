import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, definitionBytes, earlierDefinitions, findCompiled, shippedDocuments, stateOf } from '#domain/workflow';
import { linesOf, record, replay, type History } from '../support/history.js';
import { stories as storiesOfTheFirst } from './stories.js';
import { storiesOfDocuments } from './stories-of-documents.js';

const folder = join(import.meta.dirname, 'recorded');
const shipped = [...shippedDocuments, ...earlierDefinitions].map(compile);
const stories = [...storiesOfTheFirst, ...storiesOfDocuments];

if (process.env['SHENJIAO_RECORD_HISTORIES'] === '1') {
  for (const story of stories) {
    const file = join(folder, `${story.name}.json`);
    if (!existsSync(file)) writeFileSync(file, linesOf(record(story)));
  }
}

const histories = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as History);

describe('recorded histories', () => {
  it('exist for every story, and for every definition that is shipped', () => {
    const names = histories.map(({ name }) => name);
    const withHistory = new Set(histories.map(({ definition }) => definition));
    expect(stories.filter(({ name }) => !names.includes(name)).map(({ name }) => name)).toEqual([]);
    expect(shipped.filter(({ hash }) => !withHistory.has(hash)).map(({ definition }) => definition.name)).toEqual([]);
  });

  it.each(histories.map((history) => [history.name, history] as const))('%s is answered today as it was then', (_, history) => {
    const process = findCompiled(history.definition);
    if (process === null) throw new Error(`${history.name} needs definition ${history.definition}, which is no longer shipped: keep the old version`);
    expect(replay(process, history)).toEqual(history.steps.map(({ answer }) => answer));
  });

  it('reach an end, so that no kind of ending is left unrecorded', () => {
    const ends = histories.map(({ steps }) => steps.map(({ answer }) => answer).filter((answer) => answer.kind === 'moved').at(-1)!);
    expect(ends.map(({ next }) => stateOf(next)).sort()).toEqual([...Array<string>(11).fill('ARCHIVED'), 'REJECTED', 'WITHDRAWN', 'WITHDRAWN']);
  });

  it('name their definition by SHA-256 over its canonical bytes', () => {
    const hashes = shipped.map(({ source }) => `sha256:${createHash('sha256').update(definitionBytes(source)).digest('hex')}`);
    expect([...new Set(histories.map(({ definition }) => definition))].sort()).toEqual(hashes.sort());
  });
});
