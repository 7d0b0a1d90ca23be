import { en } from './en.js';
import { languages, type Catalogue, type Language, type MessageSection } from './message-sections.js';
import { ownName } from './own-names.js';
import { zhCN } from './zh-cn.js';

export type MessageParams = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

const catalogues: Readonly<Record<Language, Catalogue>> = { 'zh-CN': zhCN, en };

/** All texts of a language, for tests and for answers that list a whole section. */
export function catalogueOf(language: Language): Catalogue {
  return catalogues[language];
}

const separators: Readonly<Record<Language, string>> = { 'zh-CN': '、', en: ', ' };

/** Whether a code has a text in every language. */
export function hasMessage(section: MessageSection, code: string): boolean {
  return languages.every((language) => Object.hasOwn(catalogues[language][section], code));
}

/** Law and article of a basis key; an office's own words speak for themselves. */
export function basisName(language: Language, basis: string): string {
  const section = (['bases', 'deidentificationBases'] as const).find((one) => hasMessage(one, basis));
  return section === undefined ? basis : messageOf(language, section, basis);
}

/** A button's text: of the action itself where it has one (`confidentialityReview.publish`), else of its outcome. */
export function actionName(language: Language, action: string): string {
  const outcome = action.split('.').at(-1) ?? action;
  return Object.hasOwn(catalogues[language].events, action)
    ? messageOf(language, 'events', action)
    : messageOf(language, 'outcomes', outcome);
}

/** A sentence about something that happened; `answer` in it is what was answered at the step, as its button says. */
export function sentenceOf(language: Language, key: string, params: MessageParams): string {
  const { step, outcome } = params;
  const answer =
    typeof outcome === 'string' ? actionName(language, `${String(step ?? 'item')}.${outcome}`) : '';
  return messageOf(language, 'sentences', key, { answer, ...params });
}

/**
 * The sentence of a code with its parameters filled in.
 *
 * Templates name parameters as `{name}`; `{name|section}` takes the parameter as a code of another section.
 * Several codes in one parameter, joined by `|` or `+`, are named one after the other.
 * A code without a text is answered as itself: a missing sentence must not hide the answer it belongs to
 * (a test finds it before release).
 */
export function messageOf(
  language: Language,
  section: MessageSection,
  code: string,
  params: MessageParams = {},
): string {
  const texts = catalogues[language][section];
  const template = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (template === undefined) return ownName(language, section, code) ?? code;
  return template.replace(
    /\{(\w+)(?:\|(\w+))?\}/g,
    (_, name: string, ofSection: MessageSection | undefined) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined || value === null) return '';
      const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
      if (ofSection === undefined) return values.join(separators[language]);
      const codes = values.flatMap((joined) =>
        hasMessage(ofSection, joined) ? [joined] : joined.split(/[|+]/),
      );
      return codes.map((word) => messageOf(language, ofSection, word)).join(separators[language]);
    },
  );
}
