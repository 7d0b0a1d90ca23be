import type { TreatmentProposal } from '#domain/personal-information';
import type { Finding, ItemContent } from '#domain/text';
import type { Screening } from './screen-item.js';
import type { ScreeningFacts } from './screening-facts.js';
import type { ComparedFindings, TriedTables } from './screening-tasks.js';

/** Reads contents under the office's rules, without keeping others waiting however long they are. */
export interface ContentScreener {
  screen(content: ItemContent, facts: ScreeningFacts): Promise<Screening>;
  /** Personal information in a treated content, and masks that leave too few possibilities. */
  rescan(rendition: ItemContent, facts: ScreeningFacts): Promise<readonly Finding[]>;
  /** What the rules of the scene would do with these findings. */
  propose(
    content: ItemContent,
    findings: readonly Finding[],
    facts: ScreeningFacts,
  ): Promise<TreatmentProposal>;
  /** What tried tables would find otherwise than those in force. */
  compare(content: ItemContent, facts: ScreeningFacts, tried: TriedTables): Promise<ComparedFindings>;
  /** Makes the rules ready, so that the first text need not wait for that. */
  prepare(): Promise<void>;
}

/** Name under which the screener is injected. */
export const CONTENT_SCREENER = Symbol('ContentScreener');
