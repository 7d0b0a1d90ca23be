import { Injectable } from '@nestjs/common';
import { checkNames, type ItemContent } from '#domain/text';
import type { ContentScreener } from './content-screener.port.js';
import { screenItem, type Screening } from './screen-item.js';
import type { ScreeningFacts } from './screening-facts.js';

/** Screens where it is called: for short texts, and for programs with one thing to do. */
@Injectable()
export class InlineScreener implements ContentScreener {
  screen(content: ItemContent, facts: ScreeningFacts): Promise<Screening> {
    return Promise.resolve(screenItem(content, facts, checkNames));
  }
}
