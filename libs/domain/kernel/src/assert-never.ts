/**
 * Marks the branch that no value of a closed union reaches.
 *
 * @throws Error naming the value, when data from outside has slipped past its parser.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
