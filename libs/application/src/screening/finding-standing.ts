import type { Operation } from '#domain/deidentification';
import type { CheckName, Finding, Severity, Span } from '#domain/text';
import type { DispositionKind, DispositionRow } from './disposition.js';

/** How a finding stands: unanswered, answered by a person, or treated by an operation that covers it. */
export type FindingStatus = 'OPEN' | 'TREATED' | DispositionKind;

/** Findings of these severities hold the gates of their check; hints do not. */
const holding: readonly Severity[] = ['VETO', 'SERIOUS', 'GENERAL'];

/** How many findings of each check are unanswered and hold a gate; checks without any are left out. */
export type OpenFindings = Readonly<Partial<Record<CheckName, number>>>;

/** What people and the treatment have said so far. */
export interface Answers {
  /** The newest disposition of each finding, by the finding's id. */
  readonly dispositions: ReadonlyMap<string, DispositionKind>;
  readonly operations: readonly Operation[];
}

/** What was said of each finding. */
export function kindsByFinding(rows: readonly DispositionRow[]): Answers['dispositions'] {
  return new Map(rows.map(({ findingId, kind }) => [findingId, kind]));
}

/** Whether a finding must be answered before the steps of its check can be passed. */
export function holdsGate({ severity }: Finding): boolean {
  return holding.includes(severity);
}

/** How findings stand. A treatment counts before words: what is covered is not shown. */
export function standingUnder({ dispositions, operations }: Answers): (finding: Finding) => FindingStatus {
  const byText = Map.groupBy(operations, ({ span }) => span.block);
  return ({ id, span, continuedIn }) => {
    const places = [span, ...continuedIn];
    if (places.every((place) => isCovered(place, byText.get(place.block) ?? []))) return 'TREATED';
    return dispositions.get(id) ?? 'OPEN';
  };
}

/** What still holds the gates. */
export function openFindingsOf(findings: readonly Finding[], answers: Answers): OpenFindings {
  const statusOf = standingUnder(answers);
  const open = findings.filter((finding) => holdsGate(finding) && statusOf(finding) === 'OPEN');
  const byCheck = Map.groupBy(open, ({ check }) => check);
  return Object.fromEntries([...byCheck].map(([check, found]) => [check, found.length]));
}

/** Whether operations on its text, one after the other, cover every unit of a place. */
function isCovered({ start, end }: Span, operations: readonly Operation[]): boolean {
  let covered = start;
  for (const { span } of operations.toSorted((one, other) => one.span.start - other.span.start)) {
    if (span.start > covered) break;
    covered = Math.max(covered, span.end);
  }
  return covered >= end;
}
