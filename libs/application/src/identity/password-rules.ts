/** 等保三级 asks for length and mixture; the words of the context are what attackers try first. */
const lengthMin = 10;
const classesMin = 3;
const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const common = [
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
 * Whether a password may be set: long, of three kinds of characters, and without the words that everybody tries.
 *
 * @param context  names that belong to the account: user name, person, unit.
 * @source GB/T 22239-2019 8.1.4.1 a) (identity information with complexity)
 */
export function isPasswordAcceptable(password: string, context: readonly string[]): boolean {
  const folded = password.toLowerCase();
  const words = [...common, ...context.map((word) => word.toLowerCase())].filter((word) => word.length >= 3);
  return (
    [...password].length >= lengthMin &&
    classes.filter((one) => one.test(password)).length >= classesMin &&
    !words.some((word) => folded.includes(word))
  );
}
