/**
 * Whether digits pass the Luhn check of bank cards.
 *
 * @source GB/T 15694.1 (ISO/IEC 7812-1), annex on the check digit
 */
export function passesLuhn(values: Uint8Array, length: number): boolean {
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    const value = values[length - 1 - at] ?? 10;
    if (value > 9) return false;
    const doubled = at % 2 === 1 ? value * 2 : value;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
