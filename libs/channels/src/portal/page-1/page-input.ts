import type { PageFacts } from '#application';
import type { Rendition } from '#domain/text';

/** What a page is made of, and of nothing else: no clock, no settings, no other document. */
export interface PageInput {
  readonly rendition: Rendition;
  readonly facts: PageFacts;
}
