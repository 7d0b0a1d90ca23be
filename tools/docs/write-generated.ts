// Writes docs/generated from the code: state diagrams of the definitions, and every code with its sentences.
// With --check nothing is written and a difference fails.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogueOf, shippedProcesses } from '#application';
import prettier from 'prettier';
import { processSchema, toMermaid } from '#domain/workflow';
import { screeningMatcherPage } from './screening-matcher.js';
import { screeningSamplesPage } from './screening-samples.js';

const folder = new URL('../../docs/generated/', import.meta.url);
const head = '<!-- written by npm run docs:write -->';

const pages = new Map<string, string>([
  ...shippedProcesses.map((process) => {
    const { name, version } = process.definition;
    const text = `${head}\n\n# ${name} v${version}\n\n\`${process.hash}\`\n\n\`\`\`mermaid\n${toMermaid(process).trim()}\n\`\`\`\n`;
    return [`process-${name}-v${version}.md`, text] as const;
  }),
  ['codes.md', codesPage()],
  ['screening-samples.md', `${head}\n\n${await laidOut(screeningSamplesPage())}`],
  ['screening-matcher.md', `${head}\n\n${await laidOut(screeningMatcherPage())}`],
  ['../formats/process-definition.schema.json', await jsonPage(processSchema)],
]);

/** Markdown as the repository's other files are laid out. */
function laidOut(text: string): Promise<string> {
  return prettier.format(text, { parser: 'markdown', proseWrap: 'preserve' });
}

/** JSON as the repository's other files are laid out. */
function jsonPage(value: unknown): Promise<string> {
  return prettier.format(JSON.stringify(value), { parser: 'json', printWidth: 110 });
}

/** Every section whose entries are answers to somebody: problems, reasons for a refusal, issues of a form. */
function codesPage(): string {
  const zh = catalogueOf('zh-CN');
  const en = catalogueOf('en');
  const parts = (['problems', 'reasons', 'issues'] as const).map((section) => {
    const english: Readonly<Record<string, string>> = en[section];
    const rows = Object.entries<string>(zh[section])
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, text]) => `| \`${code}\` | ${cell(text)} | ${cell(english[code] ?? '')} |`);
    return `## ${section}\n\n| code | zh-CN | en |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${head}\n\n# Codes\n\n${parts.join('\n')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

mkdirSync(folder, { recursive: true });
const isCheck = process.argv.includes('--check');
for (const [name, text] of pages) {
  const file = new URL(name, folder);
  if (!isCheck) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`docs/generated/${name} is not what the code says: run npm run docs:write\n`);
    process.exitCode = 1;
  }
}
