/** Prints the counts as JSON for the record, what went wrong beside it, and fails when something did. */
export function report(counts: Readonly<Record<string, number>>, wrong: readonly string[]): void {
  process.stdout.write(`${JSON.stringify(counts, null, 2)}\n`);
  for (const one of wrong.slice(0, 20)) process.stderr.write(`${one}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
