import { instantOf, type Instant } from '#domain/kernel';

/** Which school of thought passwords follow: 等保三级 asks for mixture and change, OWASP ASVS 5.0 forbids both. */
export const passwordProfiles = ['dengbao', 'asvs'] as const;
export type PasswordProfile = (typeof passwordProfiles)[number];

interface PasswordRules {
  readonly lengthMin: number;
  /** Of small letters, capitals, digits and everything else. */
  readonly classesMin: number;
  /** How many passwords back must not be used again. */
  readonly remembered: number;
  /** After how many days a password is to be changed; null for never. */
  readonly ageMaxDays: number | null;
}

/**
 * The rules of each profile.
 *
 * @source GB/T 22239-2019 8.1.4.1 a) (complexity and regular change); OWASP ASVS 5.0.0 6.2.1, 6.2.5, 6.2.10
 */
export const passwordRules: Readonly<Record<PasswordProfile, PasswordRules>> = {
  dengbao: { lengthMin: 10, classesMin: 3, remembered: 5, ageMaxDays: 90 },
  asvs: { lengthMin: 15, classesMin: 1, remembered: 1, ageMaxDays: null },
};

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
/** Words that stand inside the passwords which everybody tries. */
const commonWords = [
  'password',
  'qwerty',
  '123456',
  'admin',
  'shenjiao',
  'letmein',
  'welcome',
  'iloveyou',
  'abc123',
  '888888',
  '666666',
];

/**
 * Whether a password may be set under a profile: long and mixed enough, and without the words that everybody tries.
 *
 * @param context  names that belong to the account: user name, person, unit.
 */
export function isPasswordAcceptable(
  password: string,
  profile: PasswordProfile,
  context: readonly string[],
): boolean {
  const { lengthMin, classesMin } = passwordRules[profile];
  const folded = password.toLowerCase();
  const words = [...commonWords, ...context.map((word) => word.toLowerCase())].filter(
    (word) => word.length >= 3,
  );
  return (
    [...password].length >= lengthMin &&
    classes.filter((one) => one.test(password)).length >= classesMin &&
    !words.some((word) => folded.includes(word))
  );
}

/** What is known of the password of an account. */
export interface PasswordAge {
  readonly changedAt: Instant;
  /** Somebody else knows it: it was given with the account. */
  readonly isInitial: boolean;
}

/** Until when a password may be used; null where the profile sets no end. */
export function passwordEnd({ changedAt }: PasswordAge, profile: PasswordProfile): Instant | null {
  const { ageMaxDays } = passwordRules[profile];
  return ageMaxDays === null ? null : instantOf(Date.parse(changedAt) + ageMaxDays * 86_400_000);
}

/** Whether nothing may be done any more but to choose another password. */
export function mustChangePassword(age: PasswordAge, profile: PasswordProfile, now: Instant): boolean {
  const end = passwordEnd(age, profile);
  return age.isInitial || (end !== null && now >= end);
}
