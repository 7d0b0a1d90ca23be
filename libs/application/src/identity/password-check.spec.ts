import { instantOf } from '#domain/kernel';
import type { IdentityStore } from './identity.store.port.js';
import type { FactorCheck } from './factor-check.js';
import { PasswordCheck } from './password-check.js';
import type { PasswordHasher } from './password-hasher.port.js';
import type { SignInThrottle } from './sign-in-throttle.port.js';

const policy = { passwords: 'dengbao', secondFactor: 'offered', localAccounts: null } as const;
const now = instantOf(Date.UTC(2026, 2, 2));
const claim = { username: 'nobody', password: 'wrong', code: null, clientAddress: '192.0.2.1' };

/** No account is known and nobody is slowed down; the hasher has no memory for its first hash. */
function check(hashed: string[]): PasswordCheck {
  const store = { findAccount: () => Promise.resolve(null) } as unknown as IdentityStore;
  const throttle: SignInThrottle = {
    isKnownAddress: () => Promise.resolve(false),
    claim: () => Promise.resolve({ kind: 'granted' }),
    succeeded: () => Promise.resolve(),
  };
  const hasher = {
    hash: (password: string) => {
      hashed.push(password);
      return hashed.length === 1 ? Promise.reject(new Error('no memory')) : Promise.resolve('hash');
    },
    verify: () => Promise.resolve(false),
  } as unknown as PasswordHasher;
  // No account is found, so no code is ever looked at.
  const factors = { isRight: () => Promise.resolve(false) } as unknown as FactorCheck;
  const randomness = { bytes: (length: number) => new Uint8Array(length) };
  return new PasswordCheck(store, throttle, hasher, randomness, factors, null, policy);
}

describe('a password for a name that nobody has', () => {
  it('is looked at again after the hash to compare it with could once not be made', async () => {
    const hashed: string[] = [];
    const passwords = check(hashed);
    await expect(passwords.execute(claim, now)).rejects.toThrow('no memory');
    expect([await passwords.execute(claim, now), await passwords.execute(claim, now)]).toEqual([
      { kind: 'wrong', account: null },
      { kind: 'wrong', account: null },
    ]);
    expect(hashed.length).toBe(2);
  });
});
