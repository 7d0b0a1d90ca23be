import { readFileSync } from 'node:fs';
import { scanSecrecyMarks } from '#domain/screening';

/** Real public documents that speak about secrecy in many places and hold no mark. */
describe.each(['yinchuan-2022-ledger', 'xinrong-2022-task-table'])('the public document %s', (name) => {
  it('gives no finding under secrecy-marks/1', () => {
    const text = readFileSync(new URL(`../../../../test/samples/${name}.txt`, import.meta.url), 'utf8');
    const texts = text.split('\n').map((line, index) => ({ block: `line${index}`, text: line }));
    expect(/国家秘密|保密审查/.test(text)).toEqual(true);
    expect(scanSecrecyMarks(texts)).toEqual([]);
  });
});
