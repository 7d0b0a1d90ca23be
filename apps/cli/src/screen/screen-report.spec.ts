import { screenItem } from '#application';
import { type CivilDate } from '#domain/kernel';
import type { CheckName } from '#domain/text';
import { readDocument } from '../documents.module.js';
import { linesOf } from './screen-lines.js';
import { reportOf } from './screen-report.js';

const facts = { scene: 'list', on: '2026-03-02' as CivilDate } as const;

function reportOn(text: string, check: CheckName = 'confidentiality', isTreated = false) {
  const read = readDocument(new TextEncoder().encode(text), 'a.txt');
  return reportOf(read, screenItem(read.content, facts, [check]), { file: 'a.txt', facts, isTreated });
}

describe('the report of `shenjiao screen`', () => {
  it('names each finding by its place in the file and holds none of its text', () => {
    const { findings, ...head } = reportOn('甲\r\n秘密\r\n★1年');
    expect(head).toEqual({
      format: 'shenjiao-screen/1',
      file: 'a.txt',
      source: 'txt',
      scene: 'list',
      checks: [{ check: 'confidentiality', ruleSet: head.checks[0]?.ruleSet, findings: 1 }],
      text: null,
      treatment: null,
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

  it('treats the text by the rules of the scene, and reads the result anew', () => {
    const { treatment } = reportOn(
      '手机\r\n13812345678\r\n号码640104190002280027。',
      'personalInformation',
      true,
    );
    const { operations, kept, text, rescan } = treatment!;
    expect({
      operations: operations.map(({ start, end, action, replacement }) => [start, end, action, replacement]),
      kept,
      text,
      rescan: rescan.map(({ category }) => category),
    }).toEqual({
      operations: [
        [4, 15, 'mask', '138****5678'],
        [19, 37, 'mask', '640*************27'],
      ],
      kept: [],
      text: '手机\r\n138****5678\r\n号码640*************27。',
      rescan: [],
    });
  });
});
