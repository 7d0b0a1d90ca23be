import type { Severity } from '#domain/text';

/** Kinds of personal information that are told apart: 公民身份号码, 手机号码, 银行账号 … */
export type PersonalInformationCategory = (typeof personalInformationCategories)[number];
export const personalInformationCategories = [
  'IDENTITY_NUMBER',
  'MOBILE',
  'LANDLINE',
  'BANK_ACCOUNT',
  'PLATE',
  'BIRTH_DATE',
  'ADDRESS',
  'PROPERTY',
  'NAME',
  'PERMIT',
  'ONLINE_CONTACT',
  'HEALTH',
  'MINOR',
] as const;

/** Something a detector found, as a range of the reading. */
export interface Found {
  readonly category: PersonalInformationCategory;
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
}

/** Ranges of the reading that a detector has taken; what is taken belongs to nobody else. */
export class Claims {
  private readonly taken: Uint8Array;

  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.taken[at] === 1) return false;
    return true;
  }

  take(start: number, end: number): void {
    this.taken.fill(1, start, end);
  }
}
