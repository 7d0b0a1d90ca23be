import { hasMessage, messageOf } from '#application';
import type { Words } from '../shared/words.js';

const sections = ['processWords', 'states', 'steps', 'duties', 'events'] as const;

/** A text made of the language's codes, such as a condition or a way, with each code in words. */
export function inProcessWords(text: string, words: Words): string {
  return text.replaceAll(/[A-Za-z][\w.]*(?:\+[A-Z_]+)*/g, (code) => nameOf(code, words));
}

function nameOf(code: string, words: Words): string {
  const section = sections.find((one) => hasMessage(one, code));
  if (section !== undefined) return messageOf(words.language, section, code);
  const own = (['states', 'steps'] as const).map((one) => words.of(one, code));
  return own.find((name) => name !== code) ?? code;
}
