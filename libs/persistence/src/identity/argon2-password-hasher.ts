import { hash, verify, Algorithm } from '@node-rs/argon2';
import type { PasswordHasher } from '#application';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

/** How many are computed at once: the thread pool also serves files and name look-ups. */
const concurrencyMax = 2;

/** argon2id through native code, off the main thread, a few at a time. */
export class Argon2PasswordHasher implements PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  verify(phc: string, password: string): Promise<boolean> {
    return this.inTurn(() => verify(phc, password));
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= concurrencyMax) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
