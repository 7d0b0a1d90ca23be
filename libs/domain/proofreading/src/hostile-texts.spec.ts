import { contentOf, said } from './testing/subjects.js';

/** Texts made to send a careless pattern or search back and forth. */
const hostile: Readonly<Record<string, (units: number) => string>> = {
  'digits without end': (units) => '1'.repeat(units),
  'grouped digits without end': (units) => '1，000'.repeat(units / 5),
  'numerals without end': (units) => '一二三四五'.repeat(units / 5),
  'spaces without end': (units) => '公' + ' '.repeat(units),
  'open brackets': (units) => '（《“'.repeat(units / 3),
  'closed brackets': (units) => '”》）'.repeat(units / 3),
  'half of a date': (units) => '2024年12月'.repeat(units / 8),
  'half of a document number': (units) => '政办发〔2024'.repeat(units / 8),
  'half of an expression': (units) => '中华人民共'.repeat(units / 5),
  'one character': (units) => '的'.repeat(units),
  'half of a tag': (units) => '<p '.repeat(units / 3),
  'a total without parts': (units) => '共10件，其中'.repeat(units / 7),
  'means without end': (units) => '公开等手段处理'.repeat(units / 7),
  'slips without end': (units) => '贯切布署攻府'.repeat(units / 6),
  'marks without end': (units) => '，。、；'.repeat(units / 4),
  'dates with strokes': (units) => '2024-1-1-'.repeat(units / 9),
};

const units = 5_040;

/** Processor time of this process, in milliseconds: what other processes do meanwhile does not count. */
function timed(text: string): number {
  const content = contentOf([text]);
  const before = process.cpuUsage();
  said(content);
  return process.cpuUsage(before).user / 1_000;
}

describe('a hostile text', () => {
  it.each(Object.entries(hostile))('of %s takes time in proportion to its length', (_, make) => {
    timed(make(units));
    const short = Math.min(timed(make(units)), timed(make(units)));
    const long = Math.min(timed(make(units * 4)), timed(make(units * 4)));
    // Four times the length: four times the time, with room for collection and for times too short to measure.
    expect(long < short * 10 + 60 ? 'in proportion' : `${short} ms, then ${long} ms`).toEqual(
      'in proportion',
    );
  });
});
