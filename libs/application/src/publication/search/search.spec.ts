import { highlight } from './highlight.js';
import { indexTokens, queryTokens } from './search-tokens.js';
import { searchQueryOf } from './search-terms.js';

const terms = (tokens: readonly { readonly term: string }[]): readonly string[] =>
  tokens.map(({ term }) => term);

describe('indexTokens', () => {
  it('enters every character and every window of two of a Chinese run', () => {
    expect(terms(indexTokens('索引号'))).toEqual(['索', '引', '号', '索引', '引号']);
  });

  it('enters Latin words and numbers whole, in lower case, and joins nothing across punctuation', () => {
    expect(terms(indexTokens('5G网，WiFi 2022'))).toEqual(['5g', '网', 'wifi', '2022']);
  });

  it('takes a document number apart at its brackets', () => {
    expect(terms(indexTokens('新政办发〔2022〕37号'))).toEqual([
      ...['新', '政', '办', '发', '新政', '政办', '办发'],
      ...['2022', '37', '号'],
    ]);
  });

  it('counts full-width letters and digits as ordinary ones', () => {
    expect(indexTokens('Ａ１')).toEqual([{ term: 'a1', start: 0, end: 2 }]);
  });

  it('keeps rare characters outside the basic plane whole', () => {
    expect(indexTokens('𠮷田')).toEqual([
      { term: '𠮷', start: 0, end: 2 },
      { term: '田', start: 2, end: 3 },
      { term: '𠮷田', start: 0, end: 3 },
    ]);
  });

  it('cuts words that no index entry could hold', () => {
    expect(terms(indexTokens('x'.repeat(3000)))).toEqual(['x'.repeat(64)]);
  });
});

describe('queryTokens', () => {
  it('asks for windows of two, and for a single character only where it stands alone', () => {
    expect(terms(queryTokens('公开 法 a'))).toEqual(['公开', '法', 'a']);
  });
});

describe('searchQueryOf', () => {
  it('has no terms for punctuation, operators and blanks', () => {
    expect(searchQueryOf(` & | ! ( ) ' : * <-> \\ `)).toEqual({ terms: [], titleTerms: [] });
  });

  it('asks for each term once', () => {
    expect(searchQueryOf('公开公开')).toEqual({
      terms: ['公开', '开公'],
      titleTerms: ['title:公开', 'title:开公'],
    });
  });
});

describe('highlight', () => {
  it('marks what the terms cover and keeps the text', () => {
    expect(highlight('政府信息公开条例', ['信息', '息公'])).toEqual([
      { text: '政府', isHit: false },
      { text: '信息公', isHit: true },
      { text: '开条例', isHit: false },
    ]);
  });
});
