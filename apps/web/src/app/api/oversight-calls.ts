import type { createTypedClient, Schemas } from '#api-client';
import { bodyOf } from './http.js';

export type Erasure = Readonly<Schemas['ErasureResponse']>;
export type ErasureBody = Schemas['ErasureRequest'];
export type ErasureOutcome = Schemas['ErasureDecisionRequest']['outcome'];
export type AsOf = Readonly<Schemas['AsOfResponse']>;
export type ReturnCount = Readonly<Schemas['ReturnCountResponse']>;

/** What those who watch over the office ask and do beyond the search. */
export function oversightCalls(client: ReturnType<typeof createTypedClient>) {
  // The CSRF token is put in by `send`.
  const command = (key: string) => ({ 'X-CSRF-Token': '', 'Idempotency-Key': key });
  return {
    returnCounts: (from: string, to: string) =>
      bodyOf<Schemas['ReturnStatisticsResponse']>(
        client.GET('/api/v1/audit/returns', { params: { query: { from, to } } }),
      ),
    asOf: (id: string, person: string, at: string) =>
      bodyOf<AsOf>(
        client.GET('/api/v1/audit/items/{id}/as-of', { params: { path: { id }, query: { person, at } } }),
      ),
    erasures: () => bodyOf<Schemas['ErasuresResponse']>(client.GET('/api/v1/erasures')),
    proposeErasure: (id: string, body: ErasureBody, key: string) =>
      bodyOf<Schemas['ErasureProposedResponse']>(
        client.POST('/api/v1/items/{id}/erasure', { params: { path: { id }, header: command(key) }, body }),
      ),
    decideErasure: (id: string, outcome: ErasureOutcome, key: string) =>
      bodyOf<Schemas['ErasureDecidedResponse']>(
        client.POST('/api/v1/erasures/{id}/decision', {
          params: { path: { id }, header: command(key) },
          body: { outcome },
        }),
      ),
  };
}
