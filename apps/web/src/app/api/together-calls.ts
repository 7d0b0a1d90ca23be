import type { createTypedClient, Schemas } from '#api-client';
import type { ItemView, Revision } from './contract.js';
import { bodyOf } from './http.js';

export type Colleague = Readonly<Schemas['ColleagueResponse']>;
export type SignerCandidate = Readonly<Schemas['SignerCandidateResponse']>;
export type Signers = Readonly<Schemas['SignersResponse']>;
export type SignerBody = Schemas['SignerRequest'];
export type Consequences = Readonly<Schemas['ConsequencesResponse']>;
export type Comment = Readonly<Schemas['CommentResponse']>;
export type ExpertLink = Readonly<Schemas['ExpertLinkResponse']>;
/** The document and its metadata are described loosely: the domain's own parsers answer for them. */
export type ExpertPageView = Readonly<Omit<Schemas['ExpertPageResponse'], 'document' | 'metadata'>> &
  Pick<Revision, 'document' | 'metadata'>;
export type ExpertOpinionBody = Schemas['ExpertOpinionRequest'];
type ItemEvent = 'item.recall' | 'item.takeBack' | 'item.pause' | 'item.void';

/** The calls by which people work together on a case, beside answering their own tasks. */
export function togetherCalls(client: ReturnType<typeof createTypedClient>) {
  const at = (id: string) => ({ params: { path: { id } } });
  const command = (key: string) => ({ 'X-CSRF-Token': '', 'Idempotency-Key': key });
  const commandAt = (id: string, key: string) => ({ params: { path: { id }, header: command(key) } });
  const onItem = <Path extends 'pause' | 'void'>(path: Path) => `/api/v1/items/{id}/${path}` as const;

  return {
    colleagues: (name: string) =>
      bodyOf<{ people: readonly Colleague[] }>(
        client.GET('/api/v1/colleagues', { params: { query: { name } } }),
      ),
    signers: (taskId: string) => bodyOf<Signers>(client.GET('/api/v1/tasks/{id}/signers', at(taskId))),
    signerCandidates: (id: string, name: string) =>
      bodyOf<{ people: readonly SignerCandidate[] }>(
        client.GET('/api/v1/tasks/{id}/signer-candidates', { params: { path: { id }, query: { name } } }),
      ),
    changeSigners: (taskId: string, body: SignerBody, key: string) =>
      bodyOf<Schemas['ItemMovedResponse']>(
        client.POST('/api/v1/tasks/{id}/signers', { ...commandAt(taskId, key), body }),
      ),
    consequencesOfAnswer: (id: string, outcome: Schemas['DecisionRequest']['outcome'], returnTo: string) =>
      bodyOf<Consequences>(
        client.GET('/api/v1/tasks/{id}/consequences', {
          params: { path: { id }, query: { outcome, ...(returnTo === '' ? {} : { returnTo }) } },
        }),
      ),
    consequencesOfEvent: (id: string, event: ItemEvent) =>
      bodyOf<Consequences>(
        client.GET('/api/v1/items/{id}/consequences', { params: { path: { id }, query: { event } } }),
      ),
    stopItem: (id: string, how: 'pause' | 'void', body: Schemas['StopRequest'], key: string) =>
      bodyOf<ItemView>(client.POST(onItem(how), { ...commandAt(id, key), body })),
    takeBack: (id: string, body: Schemas['TakeBackRequest'], key: string) =>
      bodyOf<ItemView>(client.POST('/api/v1/items/{id}/take-back', { ...commandAt(id, key), body })),
    position: (id: string) =>
      bodyOf<Schemas['CasePositionResponse']>(client.GET('/api/v1/items/{id}/position', at(id))),
    comments: (id: string) =>
      bodyOf<{ comments: readonly Comment[] }>(client.GET('/api/v1/items/{id}/comments', at(id))),
    addComment: (id: string, text: string, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/items/{id}/comments', { ...commandAt(id, key), body: { text } })),
    urge: (id: string, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/items/{id}/urging', commandAt(id, key))),
    copyItem: (id: string, personId: string, key: string) =>
      bodyOf<unknown>(
        client.POST('/api/v1/items/{id}/copies', { ...commandAt(id, key), body: { personId } }),
      ),
    experts: (id: string) =>
      bodyOf<{ links: readonly ExpertLink[] }>(client.GET('/api/v1/items/{id}/experts', at(id))),
    inviteExpert: (taskId: string, body: Schemas['ExpertInvitationRequest'], key: string) =>
      bodyOf<Schemas['ExpertInvitedResponse']>(
        client.POST('/api/v1/tasks/{id}/experts', { ...commandAt(taskId, key), body }),
      ),
    revokeExpert: (id: string, link: string, key: string) =>
      bodyOf<unknown>(
        client.POST('/api/v1/items/{id}/experts/{link}/revocation', {
          params: { path: { id, link }, header: command(key) },
        }),
      ),
    openAsExpert: (token: string) =>
      bodyOf<ExpertPageView>(client.POST('/api/v1/expert/opening', { body: { token } })),
    answerAsExpert: (body: ExpertOpinionBody, key: string) =>
      bodyOf<Schemas['ExpertAnswerResponse']>(
        client.POST('/api/v1/expert/opinion', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
  };
}
