import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IDENTITY_STORE, type IdentityStore, type OpenedSession } from '#application';
import type { Config } from '#platform';
import { languageOf } from '../http/language.js';
import { CONFIG } from '../tokens.js';
import { isSecureSite, setSessionCookie, tokenOf } from './session-cookie.js';
import type { SessionResponse } from './session.dto.js';
import { toSessionResponse } from './session.presenter.js';

/** The token that a request carries, and the answer that gives a new one. */
@Injectable()
export class SessionAnswer {
  private readonly isSecure: boolean;

  constructor(
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.isSecure = isSecureSite(config);
  }

  /** Where a request came from, with its token. */
  originOf(request: FastifyRequest): {
    readonly token: string;
    readonly clientAddress: string;
    readonly traceId: string;
  } {
    return {
      token: tokenOf(request, this.isSecure) ?? '',
      clientAddress: request.ip,
      traceId: request.id,
    };
  }

  /** Sets the cookie of a session that was opened, and shows the session. */
  async give(
    { token, session }: OpenedSession,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionResponse> {
    setSessionCookie(reply, token, this.isSecure);
    return this.show(session, request);
  }

  async show(session: OpenedSession['session'], request: FastifyRequest): Promise<SessionResponse> {
    const unit = await this.store.getUnit(session.actor.unitId);
    return toSessionResponse(session, unit, languageOf(request.headers['accept-language']));
  }
}
