import type { Instant } from '#domain/kernel';

export const ONE_TIME_PASSWORDS = Symbol('OneTimePasswords');
export const SECRET_BOX = Symbol('SecretBox');

/** Codes that a program on the person's telephone shows (TOTP, RFC 6238). */
export interface OneTimePasswords {
  /** A new secret, in base 32. */
  newSecret(): string;
  /** The secret as an address that such programs read from a picture. */
  addressOf(secret: string, username: string): string;
  /**
   * The time step that a code belongs to, with one step of tolerance to either side; null when it is of none.
   *
   * @param after  steps up to this one have been used: a code counts once.
   */
  stepOf(
    secret: string,
    code: string,
    moment: { readonly now: Instant; readonly after: number },
  ): number | null;
}

/** Keeps secrets that the program must be able to read again unreadable in the database and its copies. */
export interface SecretBox {
  seal(secret: string): Uint8Array;
  /** @throws Error when the bytes were sealed with another key or have been changed. */
  open(sealed: Uint8Array): string;
}
