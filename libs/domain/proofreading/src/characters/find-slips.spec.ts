import { readCharacterModel } from './character-model.js';
import { findSlips } from './find-slips.js';

const model = readCharacterModel();
const slipsIn = (text: string) =>
  findSlips(text, model).map(({ kind, start, end, replacement }) => ({
    kind,
    place: text.slice(start, end),
    replacement,
  }));

describe('slips of single characters', () => {
  it('are seen where one change makes words of what falls apart', () => {
    expect(slipsIn('要认真贯切落实各项要求。')).toEqual([
      { kind: 'wrong', place: '认真贯切落实', replacement: '认真贯彻落实' },
    ]);
    expect(slipsIn('不断优化营商环的工作。')).toEqual([]);
    expect(slipsIn('加强基础施建设的工作。')).toEqual([
      { kind: 'missing', place: '基础施建设', replacement: '基础设施建设' },
    ]);
    expect(slipsIn('加强监督管管理的工作。')).toEqual([
      { kind: 'extra', place: '监督管管理', replacement: '监督管理' },
    ]);
    expect(slipsIn('依法开展执检法查的工作。')).toEqual([
      { kind: 'transposed', place: '执检法查', replacement: '执法检查' },
    ]);
  });

  it('are not seen in names of people and places, codes of agencies and amounts in words', () => {
    expect(slipsIn('副县长贺清扬、局长陶思齐到沅溪县调研。')).toEqual([]);
    expect(slipsIn('（宁政公开办发〔2020〕23号）金额为捌万肆仟柒佰元整。')).toEqual([]);
  });

  it('say the same whatever stands before in the text', () => {
    const one = '要认真贯切落实各项要求。';
    const before = '各单位应当公开信息，';
    expect(slipsIn(before + one)).toEqual(slipsIn(one));
  });
});
