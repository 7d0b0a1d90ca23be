import type { ItemContent } from '#domain/text';
import type { Screening } from './screen-item.js';
import type { ScreeningFacts } from './screening-facts.js';

/** Reads a content with every check, without keeping others waiting however long it is. */
export interface ContentScreener {
  screen(content: ItemContent, facts: ScreeningFacts): Promise<Screening>;
  /** Makes the rules ready, so that the first text need not wait for that. */
  prepare(): Promise<void>;
}

/** Name under which the screener is injected. */
export const CONTENT_SCREENER = Symbol('ContentScreener');
