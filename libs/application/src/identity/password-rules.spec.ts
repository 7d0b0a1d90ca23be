import { isPasswordAcceptable } from './password-rules.js';

describe('isPasswordAcceptable', () => {
  it.each([
    ['Mountain-River-7', true],
    ['Mtn-River7', true],
    ['Mtn-River', false],
    ['mountain-river', false],
    ['mountain-river-7', true],
    ['MOUNTAINRIVER7', false],
    ['Wuwei-Mountain-7', false],
    ['My-Password-77', false],
    ['云溪山水-Aa-2026', true],
  ])('says of %s: %s', (password, isAcceptable) => {
    expect(isPasswordAcceptable(password, ['wuwei', '吴维', '云溪市人民政府办公室'])).toEqual(isAcceptable);
  });
});
