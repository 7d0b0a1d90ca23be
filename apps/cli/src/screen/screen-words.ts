import { basisName, messageOf, type MessageParams, type MessageSection } from '#application';
import type { Suggestion } from '#domain/text';

/** A sentence in the language of the office and in English. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** The sentence of a code in both languages. */
export function inBoth(section: MessageSection, code: string, params: MessageParams = {}): BothLanguages {
  return { zh: messageOf('zh-CN', section, code, params), en: messageOf('en', section, code, params) };
}

/** Law and article of a rule; an office's own rule speaks for itself. */
export function basisWords(basis: string): BothLanguages {
  return { zh: basisName('zh-CN', basis), en: basisName('en', basis) };
}

/** What could be done. */
export function suggestionWords(suggestion: Suggestion | null): BothLanguages | null {
  if (suggestion === null) return null;
  if (suggestion.kind === 'advice') return inBoth('findingAdvice', suggestion.code, suggestion.params);
  return { zh: suggestion.replacement, en: suggestion.replacement };
}
