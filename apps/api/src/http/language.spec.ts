import { languageOf } from './language.js';

describe('languageOf', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-TW', 'zh-CN'],
    ['fr, en;q=0.4, zh;q=0.8', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['en;q=0, fr', 'zh-CN'],
    ['en;q=high', 'en'],
  ])('takes %s as a wish for %s', (header, language) => {
    expect(languageOf(header)).toEqual(language);
  });
});
