import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** One line from the terminal without showing it, or the first line of what is piped in. */
export function readSecret(prompt: string): Promise<string> {
  const isTerminal = process.stdin.isTTY;
  if (isTerminal) process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTerminal });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
      if (isTerminal) process.stderr.write('\n');
    });
  });
}
