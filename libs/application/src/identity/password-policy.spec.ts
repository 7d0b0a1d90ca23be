import { instantOf } from '#domain/kernel';
import { isPasswordAcceptable, mustChangePassword } from './password-policy.js';

describe('isPasswordAcceptable', () => {
  it.each([
    ['Mountain-River-7', true, true],
    ['Mtn-River7', true, false],
    ['Mtn-River', false, false],
    ['mountain-river', false, false],
    ['mountain-river-7', true, true],
    ['mountainriversandsky', false, true],
    ['MOUNTAINRIVER7', false, false],
    ['Wuwei-Mountain-7', false, false],
    ['My-Password-77-and-more', false, false],
    ['云溪山水-Aa-2026', true, false],
    ['云溪山水之间有一座小小的办公楼', false, true],
  ])('says of %s under dengbao %s and under asvs %s', (password, dengbao, asvs) => {
    const context = ['wuwei', '吴维', '云溪市人民政府办公室'];
    expect([
      isPasswordAcceptable(password, 'dengbao', context),
      isPasswordAcceptable(password, 'asvs', context),
    ]).toEqual([dengbao, asvs]);
  });
});

describe('mustChangePassword', () => {
  const day = 86_400_000;
  const age = { changedAt: instantOf(0), isInitial: false };

  it('asks for another one after ninety days under dengbao, and never for its age under asvs', () => {
    const ask = (at: number): readonly boolean[] =>
      (['dengbao', 'asvs'] as const).map((profile) => mustChangePassword(age, profile, instantOf(at)));
    expect([ask(90 * day - 1), ask(90 * day)]).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('asks for another one when somebody else knows it, under both', () => {
    const initial = { ...age, isInitial: true };
    expect(
      (['dengbao', 'asvs'] as const).map((profile) => mustChangePassword(initial, profile, instantOf(0))),
    ).toEqual([true, true]);
  });
});
