import { checkNames, type ItemContent } from '#domain/text';
import { type OfficeRules, shippedOfficeRules } from '../office-data/office-rules.js';
import type { ContentScreener } from './content-screener.port.js';
import { screenItem, type Screening } from './screen-item.js';
import type { ScreeningFacts } from './screening-facts.js';

/** Gives the office's tables that are in force. */
export interface OfficeRulesSource {
  current(): Promise<OfficeRules>;
}

const shippedOnly: OfficeRulesSource = { current: () => Promise.resolve(shippedOfficeRules()) };

/** Screens where it is called: for short texts, and for programs with one thing to do. */
export class InlineScreener implements ContentScreener {
  /** @param rules  where the office's tables come from; those that are shipped without. */
  constructor(private readonly rules: OfficeRulesSource = shippedOnly) {}

  async screen(content: ItemContent, facts: ScreeningFacts): Promise<Screening> {
    return screenItem(content, facts, checkNames, await this.rules.current());
  }

  async prepare(): Promise<void> {
    await this.rules.current();
  }
}
