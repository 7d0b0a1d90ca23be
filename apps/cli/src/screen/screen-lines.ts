import { messageOf } from '#application';
import { sentence } from '../messages/catalogue.js';
import { inBoth } from './screen-words.js';
import type { ReportedFinding } from './reported-finding.js';
import type { ScreenReport } from './screen-report.js';

/** The report for people in front of a terminal: a line per finding, then under which rules nothing else was found. */
export function linesOf({ file, checks, findings }: ScreenReport): string {
  const found = findings.map((finding) => lineOf(file, finding)).join('');
  const made = checks.map(({ check, ruleSet, findings: count }) => {
    const name = inBoth('checks', check);
    const code = count === 0 ? 'SCREEN.NO_FINDINGS' : 'SCREEN.FINDINGS';
    return sentence(code, { checkZh: name.zh, checkEn: name.en, ruleSet, count });
  });
  return found + made.join('');
}

function lineOf(file: string, { line, column, severity, check, category, why }: ReportedFinding): string {
  const class_ = `${messageOf('zh-CN', 'severities', severity)} ${messageOf('zh-CN', 'checks', check)}`;
  return `${file}:${line}:${column} [${class_}] ${messageOf('zh-CN', 'findingCategories', category)} ${why.zh}\n`;
}
