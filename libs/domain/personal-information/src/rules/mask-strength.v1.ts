import type { PersonalInformationCategory } from '../found.js';

/** How many values must still fit a masked number: below the first a person is warned, below the second it is not published. */
export interface StrengthLimit {
  readonly id: string;
  readonly category: PersonalInformationCategory;
  readonly warnBelow: number;
  readonly blockBelow: number;
  /** Nobody is taken to be older, in years; for identity numbers. */
  readonly ageYearsMax: number;
  readonly basis: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const common = {
  ageYearsMax: 90,
  basis: 'law.personalInformation.73',
  region: 'CN',
  validFrom: '2021-11-01',
  validTo: null,
} as const;

/**
 * The limits of a new installation, in numbers that fit.
 *
 * @source 个人信息保护法 (2021) 第七十三条第三项: de-identified means not identifiable without further information;
 *   GB/T 42460-2023 个人信息去标识化效果评估指南
 */
export const strengthLimits: readonly StrengthLimit[] = [
  {
    id: 'STRENGTH.IDENTITY_NUMBER',
    category: 'IDENTITY_NUMBER',
    warnBelow: 10_000,
    blockBelow: 1_000,
    ...common,
  },
  { id: 'STRENGTH.MOBILE', category: 'MOBILE', warnBelow: 10_000, blockBelow: 1_000, ...common },
  { id: 'STRENGTH.PLATE', category: 'PLATE', warnBelow: 1_000, blockBelow: 100, ...common },
];
