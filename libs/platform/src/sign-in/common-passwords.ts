import { dictionary } from '@zxcvbn-ts/language-common';

/** The common passwords of a public dictionary, most of them known from leaks. */
export class KnownPasswords {
  private readonly known: ReadonlySet<string> = new Set(dictionary['passwords-common']);

  includes(password: string): boolean {
    return this.known.has(password.toLowerCase());
  }
}
