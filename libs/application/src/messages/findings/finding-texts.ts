import type { Language, Texts } from '../message-sections.js';

/** What one check says: why it found something, what could be done, and what kinds of things it finds. */
export type FindingTexts = Readonly<
  Record<Language, Readonly<Record<'findings' | 'findingAdvice' | 'findingCategories', Texts>>>
>;
