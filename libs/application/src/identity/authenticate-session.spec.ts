import { asId, instantOf, type AccountId, type PersonId, type UnitId } from '#domain/kernel';
import { AuthenticateSession } from './authenticate-session.js';
import type { SessionRow } from './identity-rows.js';
import type { IdentityStore } from './identity.store.port.js';
import type { SignInPolicy } from './sign-in-policy.js';

const now = instantOf(Date.UTC(2026, 2, 2));
const token = 'a'.repeat(43);
const row: SessionRow = {
  accountId: asId<AccountId>('account'),
  username: 'linxiao',
  personId: asId<PersonId>('person'),
  name: '林晓',
  post: null,
  unitId: asId<UnitId>('office'),
  departmentId: null,
  duties: [],
  standsFor: [],
  csrfToken: 'csrf',
  authenticatedAt: now,
  isStrong: false,
  passwordChangedAt: now,
  isPasswordInitial: false,
  isDemo: false,
  lastSeenAt: now,
};

function read(change: Partial<SessionRow>, policy: Partial<SignInPolicy> = {}) {
  const store = { findSession: () => Promise.resolve({ ...row, ...change }) } as unknown as IdentityStore;
  const sessions = new AuthenticateSession(
    store,
    { now: () => now },
    { passwords: 'dengbao', secondFactor: 'offered', localAccounts: null, ...policy },
  );
  return sessions.execute(token);
}

describe('where a second factor is required', () => {
  it.each([
    ['required', false, instantOf(0)],
    ['required', true, now],
    ['offered', false, now],
  ] as const)(
    '(%s), a session with it %s counts as authenticated at %s',
    async (secondFactor, isStrong, at) => {
      expect((await read({ isStrong }, { secondFactor }))?.actor.authenticatedAt).toEqual(at);
    },
  );
});

describe('a password that somebody else knows', () => {
  it.each([
    ['has to be changed', false, true],
    ['of a demonstration stays', true, false],
  ])('%s', async (_, isDemo, expected) => {
    expect((await read({ isPasswordInitial: true, isDemo }))?.mustChangePassword).toEqual(expected);
  });
});
