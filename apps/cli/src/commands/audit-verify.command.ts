import { readFile } from 'node:fs/promises';
import { verifyPackage, type Problem, type VerifyReport } from '#evidence';
import { sentence } from '../messages/catalogue.js';

export interface AuditVerifyOptions {
  readonly checkpoint?: readonly string[];
  readonly keys?: string;
  readonly logOnly?: true;
  readonly json?: true;
}

/** `shenjiao audit verify`: ends with 0 only if everything holds, and names what does not. */
export async function auditVerify(folder: string, options: AuditVerifyOptions): Promise<void> {
  const older = await Promise.all(
    (options.checkpoint ?? []).map(async (name) => ({ name, note: await readFile(name, 'utf8') })),
  );
  const trustedKeys = options.keys === undefined ? null : linesOf(await readFile(options.keys, 'utf8'));
  const report = await verifyPackage(folder, {
    older,
    trustedKeys,
    isLogOnly: options.logOnly === true,
  });
  process.stdout.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : printed(report));
  if (report.problems.length > 0) process.exitCode = 1;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function printed(report: VerifyReport): string {
  const { problems, isKeyTrusted } = report;
  const facts = sentence('AUDIT.VERIFIED', { ...report });
  const keys = isKeyTrusted ? '' : sentence('AUDIT.KEYS_OWN');
  const verdict =
    problems.length === 0 ? sentence('AUDIT.SOUND') : sentence('AUDIT.BROKEN', { count: problems.length });
  return `${facts}${keys}${verdict}${problems.map(printedProblem).join('')}`;
}

/** The record first, as far as it is known, then what is wrong with it. */
function printedProblem({ code, from, to, item, seq, about }: Problem): string {
  const place = from === undefined ? '' : from === to ? `#${from}` : `#${from}–#${to}`;
  const chain = item === undefined ? '' : `${item}${seq === undefined ? '' : `/${seq}`}`;
  const record = [place, chain, about ?? ''].filter((part) => part !== '').join(' ');
  return `  ${code} ${record}\n    ${sentence(code).replaceAll('\n', '\n    ').trimEnd()}\n`;
}
