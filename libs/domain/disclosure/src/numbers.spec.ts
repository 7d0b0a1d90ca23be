import {
  determineAttribute,
  formatIndexNumber,
  IndexTemplateError,
  parseDocumentNumber,
} from '#domain/disclosure';
import type { SeriesRule } from '#domain/disclosure';

describe('parseDocumentNumber', () => {
  it.each([
    ['新政办发〔2022〕37号', { series: '新政办发', year: 2022, sequence: 37 }],
    ['银政公开办发［２０２２］ ６ 号', { series: '银政公开办发', year: 2022, sequence: 6 }],
    ['国办函(2020)109 号', { series: '国办函', year: 2020, sequence: 109 }],
    ['银综执罚决字〔2022〕第018号', { series: '银综执罚决字', year: 2022, sequence: 18 }],
    ['新政办发2022年37号', null],
    ['新政办发〔2022〕0号', null],
    ['关于新政办发〔2022〕37号的说明', null],
    ['', null],
  ])('reads %s', (text, number) => {
    expect(parseDocumentNumber(text)).toEqual(number);
  });
});

describe('determineAttribute', () => {
  const rule: SeriesRule = { series: '新政办发', attribute: 'PROACTIVE', basis: [] };

  it.each([
    ['新政办发〔2022〕37号', { kind: 'determined', rule }],
    ['新政办〔2022〕37号', { kind: 'undetermined', reason: 'noRule' }],
    ['大新政办发〔2022〕37号', { kind: 'undetermined', reason: 'noRule' }],
    ['三十七号', { kind: 'undetermined', reason: 'numberNotReadable' }],
    [null, { kind: 'undetermined', reason: 'noDocumentNumber' }],
  ])('determines %s', (documentNumber, determination) => {
    expect(determineAttribute(documentNumber, [rule])).toEqual(determination);
  });
});

describe('formatIndexNumber', () => {
  const facts = { creditCode: '11640100999900011X', year: 2026, sequence: 50 };

  it.each([
    ['{creditCode}/{year}-{sequence:5}', '11640100999900011X/2026-00050'],
    ['{creditCode}-{year}{sequence}', '11640100999900011X-202650'],
    ['{creditCode}/{year}-{sequence:1}', '11640100999900011X/2026-50'],
  ])('fills %s', (template, number) => {
    expect(formatIndexNumber(template, facts)).toEqual(number);
  });

  it.each(['{creditCode}/{year}', '{creditCode}/{sequence}', '{creditCode}/{year}-{sequence}-{month}', ''])(
    'refuses the template "%s", which would not keep numbers apart or cannot be filled',
    (template) => {
      expect(() => formatIndexNumber(template, facts)).toThrow(IndexTemplateError);
    },
  );

  it.each([0, -1, 1.5, Number.NaN])('refuses the sequence %s', (sequence) => {
    expect(() => formatIndexNumber('{creditCode}/{year}-{sequence:5}', { ...facts, sequence })).toThrow(
      IndexTemplateError,
    );
  });
});
