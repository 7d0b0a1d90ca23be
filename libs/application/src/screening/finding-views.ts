import type { Instant } from '#domain/kernel';
import type { Finding, Span } from '#domain/text';
import type { PersonRef } from '../queries/views.js';
import type { DispositionKind, DispositionReason } from './disposition.js';
import type { FindingStatus } from './finding-standing.js';
import type { CheckMade } from './screen-item.js';
import type { ScreeningScene } from './screening-facts.js';

/** What a person said of a finding. */
export interface DispositionView {
  readonly kind: DispositionKind;
  readonly reason: DispositionReason;
  readonly note: string | null;
  readonly by: PersonRef;
  readonly at: Instant;
  /** Said of an earlier revision, whose text at the place was the same. */
  readonly isCarried: boolean;
}

/** A finding as a screen shows it. Places are those of the text that the reader may see. */
export interface FindingView extends Finding {
  readonly status: FindingStatus;
  /** Steps that cannot be passed while it is unanswered; none for a hint. */
  readonly holds: readonly string[];
  readonly disposition: DispositionView | null;
}

/** A finding in the treated text. */
export interface ResidualFindingView extends FindingView {
  /** Whether words can answer it; a mask that is too weak has to be made stronger. */
  readonly isAnswerable: boolean;
}

/** An operation that the rules of the scene propose for a finding. */
export interface ProposedOperationView {
  readonly finding: string;
  readonly id: string;
  readonly span: Span;
  readonly action: string;
  readonly replacement: string;
  readonly rule: string;
  readonly basis: string;
}

/** What the rules propose for a revision; a person takes it over, changes it, or not. */
export interface TreatmentProposalView {
  readonly revisionDigest: string;
  readonly operations: readonly ProposedOperationView[];
  /** Findings that a rule lets stand. */
  readonly kept: readonly { readonly finding: string; readonly rule: string; readonly basis: string }[];
}

/** What the checks say of an item's present revision, and under which rules. */
export interface FindingsView {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly revisionDigest: string;
  readonly scene: ScreeningScene;
  readonly screenedAt: Instant;
  readonly checks: readonly CheckMade[];
  readonly findings: readonly FindingView[];
  /** Found when the treated text was read anew, at places of that text. */
  readonly residual: readonly ResidualFindingView[];
  /** Whether this person may answer findings of a check now. */
  readonly answerable: readonly string[];
}
