import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export type MessageKey = keyof typeof zhCN;
export type MessageParams = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };

/** The sentence of a key in a language, with `{name}` places filled in. */
export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return catalogues[language][key].replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    String(params[name] ?? place),
  );
}

/** Whether a key made from a code that the API sent (such as `plan.attribute.PARTIAL`) has a sentence. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(zhCN, key);
}
