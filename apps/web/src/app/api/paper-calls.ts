import type { createTypedClient, Schemas } from '#api-client';
import { bodyOf } from './http.js';

export type Paper = Readonly<Schemas['PaperResponse']>;
export type PaperSignature = Readonly<Schemas['PaperSignatureResponse']>;
export type PaperDecisionBody = Schemas['PaperDecisionRequest'];

/** The calls by which a step is done on a printed form. */
export function paperCalls(client: ReturnType<typeof createTypedClient>) {
  const header = { 'X-CSRF-Token': '' };
  return {
    paper: (id: string) =>
      bodyOf<Paper>(client.GET('/api/v1/tasks/{id}/paper', { params: { path: { id } } })),
    printPaperForm: (id: string) =>
      bodyOf<Blob>(
        client.POST('/api/v1/tasks/{id}/paper-form', { params: { path: { id }, header }, parseAs: 'blob' }),
      ),
    recordPaperDecision: (id: string, body: PaperDecisionBody, key: string) =>
      bodyOf<Schemas['DecidedResponse']>(
        client.POST('/api/v1/tasks/{id}/paper-decision', {
          params: { path: { id }, header: { ...header, 'Idempotency-Key': key } },
          body,
        }),
      ),
    paperScanAddress: (itemId: string, formNumber: string) =>
      `/api/v1/items/${itemId}/paper-scans/${formNumber}`,
  };
}
