import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated/api-types.js';

/** Shapes of the API's requests and answers by the names they have in its description. */
export type Schemas = components['schemas'];

/** One function per HTTP method, typed by the addresses of the description. */
export type TypedClient = Client<paths>;

/** What a client takes from the program that uses it. */
export interface TypedClientOptions {
  /** e.g. `https://office.example`; the page's own origin in a browser. */
  readonly origin: string;
  /** Sends one request; rejects when no answer came. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/** A client generated from the API's description; answers are handed on as they are, refusals included. */
export function createTypedClient({ origin, fetch }: TypedClientOptions): TypedClient {
  return createClient<paths>({ baseUrl: origin, fetch });
}
