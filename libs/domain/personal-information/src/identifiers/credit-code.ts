const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether eighteen characters are a unified social credit code with its check character.
 *
 * @source GB 32100-2015: weights 3^i mod 31, check (31 - sum mod 31) mod 31
 */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    const value = alphabet.indexOf(text.charAt(at));
    if (value < 0) return false;
    sum += value * (weights[at] ?? 0);
  }
  return alphabet.charAt((31 - (sum % 31)) % 31) === text.charAt(17);
}
