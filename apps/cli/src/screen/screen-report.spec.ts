import { screenItem } from '#application';
import { type CivilDate } from '#domain/kernel';
import { readDocument } from '../documents.module.js';
import { linesOf } from './screen-lines.js';
import { reportOf } from './screen-report.js';

function reportOn(text: string) {
  const read = readDocument(new TextEncoder().encode(text), 'a.txt');
  const screening = screenItem(read.content, { scene: 'news', on: '2026-03-02' as CivilDate }, [
    'confidentiality',
  ]);
  return reportOf('a.txt', read, 'news', screening);
}

describe('the report of `shenjiao screen`', () => {
  it('names each finding by its place in the file and holds none of its text', () => {
    const { findings, ...head } = reportOn('甲\r\n秘密\r\n★1年');
    expect(head).toEqual({
      format: 'shenjiao-screen/1',
      file: 'a.txt',
      source: 'txt',
      scene: 'news',
      checks: [{ check: 'confidentiality', ruleSet: head.checks[0]?.ruleSet, findings: 1 }],
      text: null,
    });
    expect(
      findings.map(({ start, end, line, column, pieces, severity }) => [
        start,
        end,
        line,
        column,
        pieces,
        severity,
      ]),
    ).toEqual([
      [
        3,
        10,
        2,
        1,
        [
          { start: 3, end: 5, line: 2, column: 1 },
          { start: 7, end: 10, line: 3, column: 1 },
        ],
        'VETO',
      ],
    ]);
    expect(JSON.stringify(findings)).not.toContain('★1年');
  });

  it('never says more than that nothing was found under a version of the rules', () => {
    const report = reportOn('请于三日内答复。');
    const [made] = report.checks;
    expect(linesOf(report)).toEqual(
      `保密：按规则集 ${made?.ruleSet} 未发现问题。\nConfidentiality: no findings under rule set ${made?.ruleSet}.\n`,
    );
  });
});
