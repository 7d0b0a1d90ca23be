export const PASSWORD_HASHER = Symbol('PasswordHasher');

/** Slow one-way form of a password, as a PHC string that names its algorithm and cost. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Takes the same time for every hash of the present cost. */
  verify(hash: string, password: string): Promise<boolean>;
}
