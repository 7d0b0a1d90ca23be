import { parseReleasePlan, type ReleasePlan } from '#domain/disclosure';
import { isStateSecretMark, screenContent, screenValue } from '#domain/screening';
import { type Finding, type Issue, type ItemContent, parseDocument, parseMetadata } from '#domain/text';
import { ContentInvalidError } from '../errors/refused.errors.js';
import { SecrecyMarkError } from './secrecy-mark.error.js';

/** Content as it came from outside. */
export interface SentContent {
  readonly document: unknown;
  readonly metadata: unknown;
  readonly releasePlan: unknown;
}

export interface ReadContent {
  readonly content: ItemContent;
  readonly plan: ReleasePlan;
}

/**
 * Takes content from outside. Marks of state secrets are looked for first, in whatever was sent, well-formed or
 * not: nothing has been saved, logged or queued by then.
 *
 * @throws SecrecyMarkError with positions and classes, never the words.
 * @throws ContentInvalidError naming everything that is wrong with document, metadata and release plan.
 */
export function readContent(sent: SentContent): ReadContent {
  const document = parseDocument(sent.document);
  const metadata = parseMetadata(sent.metadata);
  const plan = parseReleasePlan(sent.releasePlan);
  if (!document.ok || !metadata.ok || !plan.ok) {
    requireNoMarks(screenValue(sent).findings);
    throw new ContentInvalidError([
      ...(document.ok ? [] : under('/document', document.issues)),
      ...(metadata.ok ? [] : under('/metadata', metadata.issues)),
      ...(plan.ok ? [] : under('/releasePlan', plan.issues)),
    ]);
  }
  const content: ItemContent = { document: document.document, attachments: [], metadata: metadata.metadata };
  requireNoMarks([...screenContent(content).findings, ...screenValue({ releasePlan: plan.plan }).findings]);
  return { content, plan: plan.plan };
}

/** @throws SecrecyMarkError when one of the findings forbids saving. */
export function requireNoMarks(findings: readonly Finding[]): void {
  const marks = findings.filter(isStateSecretMark);
  if (marks.length > 0) throw new SecrecyMarkError(marks);
}

function under(path: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: `${path}${issue.path}` }));
}
