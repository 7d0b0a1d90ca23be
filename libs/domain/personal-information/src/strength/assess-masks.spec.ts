import { civilDateOf, instantOf } from '#domain/kernel';
import { anItemOf, aTableOf, plainFacts } from '../testing/items.js';
import { strengthLimits } from '../rules/mask-strength.v1.js';
import { assessMasks } from './assess-masks.js';
import { countIdentities, nothingPrinted } from './count-identities.js';

const population = { on: civilDateOf(instantOf(Date.UTC(2025, 11, 31))), ageYearsMax: 90 };

/** Counts by walking all numbers of one county: the slow and plain way. */
function countByWalking(visible: string, bornIn: number): number {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  let count = 0;
  for (let day = Date.UTC(bornIn, 0, 1); day < Date.UTC(bornIn + 1, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10).replaceAll('-', '');
    for (let sequence = 0; sequence < 1000; sequence += 1) {
      const digits = `${visible.slice(0, 6)}${date}${String(sequence).padStart(3, '0')}`;
      const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
      const number = digits + '10X98765432'.charAt(sum % 11);
      if ([...visible].every((shown, at) => shown === '*' || shown === number.charAt(at))) count += 1;
    }
  }
  return count;
}

describe('identity numbers that fit a mask', () => {
  it('are as many as a walk over all of them finds', () => {
    for (const visible of ['640104********0027', '640104************', '640104**********27']) {
      const printed = { ...nothingPrinted, birthYear: 1985 };
      expect(countIdentities(visible, printed, population)).toBe(countByWalking(visible, 1985));
    }
  });

  it('are few when six and four stay, and very few beside a birth year or month', () => {
    const visible = '640104********5616';
    const all = countIdentities(visible, nothingPrinted, population);
    const ofYear = countIdentities(visible, { ...nothingPrinted, birthYear: 1985 }, population);
    const ofMonth = countIdentities(
      visible,
      { ...nothingPrinted, birthYear: 1985, birthMonth: 3 },
      population,
    );
    expect([all > 1_000 && all < 10_000, ofYear > 10 && ofYear < 100, ofMonth > 0 && ofMonth < 10]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are many under the default mask, fewer when the place is printed, half when the sex is', () => {
    const visible = '640*************27';
    const all = countIdentities(visible, nothingPrinted, population);
    const inCounty = countIdentities(visible, { ...nothingPrinted, divisionCodes: ['640104'] }, population);
    const contradicting = countIdentities(visible, { ...nothingPrinted, sex: 'male' }, population);
    expect([all > 1_000_000, inCounty > 100_000 && inCounty < all / 20, contradicting]).toEqual([
      true,
      true,
      0,
    ]);
  });
});

describe('masks of a rendition', () => {
  const weak = (...lines: readonly string[]) =>
    assessMasks(anItemOf(...lines), plainFacts, strengthLimits).map(({ rule, severity, why }) => [
      rule,
      severity,
      why.code,
    ]);

  it('pass when they are the default ones', () => {
    expect(weak('640*************27', '138****5678', '宁A·***45', '账号：***************2345')).toEqual([]);
  });

  it('are weak when six and four stay', () => {
    expect(weak('张某 640104********0027')).toEqual([['STRENGTH.IDENTITY_NUMBER', 'GENERAL', 'MASK.WEAK']]);
  });

  it('block beside a printed age or birth month', () => {
    expect(weak('张某，35岁，640104********0027', '张某，1985年3月生，640104********0027')).toEqual([
      ['STRENGTH.IDENTITY_NUMBER', 'SERIOUS', 'MASK.TOO_WEAK'],
      ['STRENGTH.IDENTITY_NUMBER', 'SERIOUS', 'MASK.TOO_WEAK'],
    ]);
  });

  it('count the age in the same row of a table', () => {
    const table = aTableOf(['姓名', '年龄', '身份证号'], ['张某', '35', '640104********0027']);
    expect(assessMasks(table, plainFacts, strengthLimits).map(({ severity }) => severity)).toEqual([
      'SERIOUS',
    ]);
  });

  it('are weak when a mobile number or a plate hides too little', () => {
    expect(weak('1381234**78', '宁A·123**')).toEqual([
      ['STRENGTH.MOBILE', 'SERIOUS', 'MASK.TOO_WEAK'],
      ['STRENGTH.PLATE', 'GENERAL', 'MASK.WEAK'],
    ]);
  });
});
