import type { DemoDocument } from './data/demo-documents.js';
import type { DemoProof } from './demo-proof.js';
import type { DemoResult } from './demo-run.js';
import { demoTexts } from '../messages/demo-texts.js';

/** One line of an item's trail as the compliance officer reads it. */
export interface TrailLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly name: string };
  readonly dutyName: string | null;
  readonly actionName: string;
  readonly stepName: string | null;
  readonly outcomeName: string | null;
  readonly leaf: string;
}

export interface DemoReport {
  readonly document: string;
  readonly numberedRows: number;
  readonly itemId: string;
  readonly indexNumber: string;
  readonly page: string;
  readonly canonicalBytes: string;
  readonly signedDigest: string;
  readonly proof: DemoProof;
  readonly refusedSelfApproval: { readonly status: number; readonly reasons: readonly string[] };
  readonly trail: readonly TrailLine[];
}

export function demoReport(
  plan: DemoDocument,
  result: DemoResult,
  proof: DemoProof,
  trail: readonly TrailLine[],
): DemoReport {
  const refusal = result.refusedSelfApproval.body as {
    readonly reasons?: readonly { readonly code: string }[];
  } | null;
  return {
    document: plan.name,
    numberedRows: plan.numberedRows,
    itemId: result.itemId,
    indexNumber: result.publication.indexNumber,
    page: result.publication.url,
    canonicalBytes: result.publication.canonicalUrl,
    signedDigest: result.signedDigest,
    proof,
    refusedSelfApproval: {
      status: result.refusedSelfApproval.status,
      reasons: (refusal?.reasons ?? []).map((reason) => reason.code),
    },
    trail,
  };
}

const shanghaiTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/** Whether what is public is what was signed, and the page can be computed again. */
export function isProven({ proof }: DemoReport): boolean {
  return proof.isSignedDigest && proof.isPageRecomputed;
}

/** The report for people: the trail as a table, then where the publication is and what was checked. */
export function printReport(report: DemoReport): string {
  const rows = report.trail.map((line) => [
    String(line.seq),
    shanghaiTime.format(new Date(line.at)),
    line.actor.name,
    line.dutyName ?? '',
    line.actionName,
    line.stepName ?? '',
    line.outcomeName ?? '',
    line.leaf.replace('sha256:', '').slice(0, 8),
  ]);
  const facts = [
    demoTexts.refused(report.refusedSelfApproval.status, report.refusedSelfApproval.reasons.join(', ')),
    demoTexts.published(report.indexNumber, report.page, report.canonicalBytes),
    demoTexts.digest(report.proof.isSignedDigest, report.proof.publishedDigest),
    demoTexts.page(report.proof.isPageRecomputed, report.proof.pageDigest),
  ];
  return `${demoTexts.title(report.document, report.numberedRows)}${table([demoTexts.columns, ...rows])}\n${facts.join('')}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = demoTexts.columns.map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Han characters and full-width punctuation take two columns of a terminal. */
function displayWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2e80-\u9fff\uff00-\uffef]/u.test(character) ? 2 : 1),
    0,
  );
}
