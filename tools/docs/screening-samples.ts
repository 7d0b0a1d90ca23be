// Every finding of all checks in the two sample documents, at its place in the file: a change of a rule shows here.
import { readFileSync } from 'node:fs';
import { basisName, messageOf, screenItem } from '#application';
import { lineStartsOf, placeOf, readDocument } from '#documents';
import { civilDateOf, instantOf } from '#domain/kernel';
import { checkNames, type Finding } from '#domain/text';

const samples = ['yinchuan-2022-ledger.txt', 'xinrong-2022-task-table.txt'];
const facts = { scene: 'news', on: civilDateOf(instantOf(Date.UTC(2026, 10, 21))) } as const;

/** The golden list of findings in the sample documents. */
export function screeningSamplesPage(): string {
  return `# Findings in the two sample documents\n\nPlaces are line:column in the file, from 1.\n\n${samples.map(partOf).join('\n')}`;
}

function partOf(name: string): string {
  const bytes = readFileSync(new URL(`../../test/samples/${name}`, import.meta.url));
  const { content, plain } = readDocument(bytes, name);
  const { checks, findings } = screenItem(content, facts, checkNames);
  const lineStarts = lineStartsOf(plain.text);
  const made = checks
    .map(({ check, ruleSet, findings: count }) => `| ${check} | ${ruleSet} | ${count} |`)
    .join('\n');
  const rows = findings.map((finding) => {
    const { line, column } = placeOf(plain, lineStarts, finding.span);
    return rowOf(finding, `${line}:${column}`);
  });
  return [
    `## ${name}\n`,
    `| check | rule set | findings |\n| --- | --- | --- |\n${made}\n`,
    `| place | check | severity | rule | why | basis |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  ].join('\n');
}

function rowOf({ check, severity, rule, why, basis }: Finding, place: string): string {
  const sentence = messageOf('zh-CN', 'findings', why.code, why.params);
  const bases = basis.map((key) => basisName('zh-CN', key)).join('；');
  return `| ${place} | ${check} | ${severity} | ${rule} | ${sentence} | ${bases} |`;
}
