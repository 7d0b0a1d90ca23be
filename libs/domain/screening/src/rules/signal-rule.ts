import type { FindingStrength, MarkClass } from '../finding.js';

/** One pattern over one folded text. `where: top` looks at the first texts of the document only. */
export interface SignalRule {
  readonly id: string;
  readonly strength: Exclude<FindingStrength, 'hard'>;
  readonly markClass: MarkClass;
  readonly where: 'anywhere' | 'top';
  readonly pattern: RegExp;
}
