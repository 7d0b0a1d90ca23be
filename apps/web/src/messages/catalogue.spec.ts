import { isMessageKey, translate } from './catalogue.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
const sorted = (texts: Iterable<string>) => [...texts].sort();

describe('message catalogues', () => {
  it('have the same keys in Chinese and English', () => {
    expect(sorted(Object.keys(en))).toEqual(sorted(Object.keys(zhCN)));
  });

  it('have the same places to fill in', () => {
    const placesByKey = (catalogue: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, placesOf(text)]));
    expect(placesByKey(en)).toEqual(placesByKey(zhCN));
  });

  it('hold no empty sentence, and no Chinese in the English one', () => {
    const isBad = ([key, text]: [string, string]) =>
      text.trim() === '' || (key !== 'app.language.zh-CN' && /\p{Script=Han}/u.test(text));
    expect(Object.entries(en).filter(isBad)).toEqual([]);
  });

  it('fill in places by name', () => {
    expect(translate('zh-CN', 'inbox.roundValue', { round: 2 })).toBe('第 2 轮');
    expect(translate('en', 'inbox.roundValue', { round: 2 })).toBe('Round 2');
  });

  it('know their own keys', () => {
    expect([isMessageKey('nav.tasks'), isMessageKey('toString')]).toEqual([true, false]);
  });
});
