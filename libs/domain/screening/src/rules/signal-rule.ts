import type { MarkRule } from '../finding.js';

/** One pattern over one folded text. `where: top` looks at the first texts of the document only. */
export interface SignalRule extends MarkRule {
  readonly strength: 'strong' | 'medium';
  readonly where: 'anywhere' | 'top';
  readonly pattern: RegExp;
}
