import { languages, type Language } from '#application';

/**
 * The language asked for: the first supported one of Accept-Language by weight; Chinese when nothing fits.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh-CN';
  const wanted = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params
        .map((param) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(param)?.[1])
        .find((value) => value !== undefined);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((entry) => entry.weight > 0)
    .sort((left, right) => right.weight - left.weight);
  for (const { tag } of wanted) {
    const found = languages.find((language) => tag.split('-')[0] === language.split('-')[0]);
    if (found) return found;
  }
  return 'zh-CN';
}
