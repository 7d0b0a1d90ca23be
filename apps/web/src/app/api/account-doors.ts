import type { createTypedClient, Schemas } from '#api-client';
import type { AccountSecurityView, OfferedFactor, Session } from './contract.js';
import { bodyOf } from './http.js';

// The CSRF token is put in by `send`.
const params = { header: { 'X-CSRF-Token': '' } };

/** What a person does with his own account. */
export function accountDoors(client: ReturnType<typeof createTypedClient>) {
  return {
    accountSecurity: () => bodyOf<AccountSecurityView>(client.GET('/api/v1/session/security')),
    changePassword: (body: Schemas['PasswordChangeRequest']) =>
      bodyOf<Session>(client.POST('/api/v1/session/password', { params, body })),
    offerSecondFactor: (body: Schemas['PasswordRequest']) =>
      bodyOf<OfferedFactor>(client.POST('/api/v1/session/second-factor', { params, body })),
    confirmSecondFactor: (code: string) =>
      bodyOf<Session>(client.POST('/api/v1/session/second-factor/confirmation', { params, body: { code } })),
    endOtherSessions: () => bodyOf<undefined>(client.DELETE('/api/v1/session/others', { params })),
  };
}
