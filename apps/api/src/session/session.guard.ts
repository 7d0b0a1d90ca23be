import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AuthenticateSession, PasswordMustChangeError, type AuthenticatedSession } from '#application';
import type { Config } from '#platform';
import { CONFIG } from '../tokens.js';
import { accessKey, presumedKey } from './access-metadata.js';
import { AccessForbiddenError, SessionMissingError } from './access.error.js';
import { isUnsafe, requireCsrfToken, requireSameSite } from './cross-site.js';
import { RequestRate } from './request-rate.js';
import { isOpen, isOwnAccount, requireOpen, type RouteAccess } from './route-access.js';
import { isSecureSite, tokenOf } from './session-cookie.js';

/** Stands before every route and lets nothing through that does not say who may call it. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly publicOrigin: string;
  private readonly isSecure: boolean;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: AuthenticateSession,
    private readonly rate: RequestRate,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.publicOrigin = new URL(config.PUBLIC_URL).origin;
    this.isSecure = isSecureSite(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new AccessForbiddenError();
    this.rate.takeOfAddress(request.ip);
    if (isUnsafe(request.method)) requireSameSite(request, this.publicOrigin);
    if (access.kind === 'public') return true;
    const token = tokenOf(request, this.isSecure);
    const session = token === undefined ? null : await this.find(token, access, context);
    if (session === null) throw new SessionMissingError();
    this.rate.takeOfSession(session.csrfToken);
    if (isUnsafe(request.method)) requireCsrfToken(request, session.csrfToken);
    requireOpen(access, session.actor);
    if (session.mustChangePassword && !isOwnAccount(access)) throw new PasswordMustChangeError();
    request.session = session;
    return true;
  }

  /** A session that is only remembered may open a route; it closes none, since a duty may have begun since. */
  private async find(
    token: string,
    access: RouteAccess,
    context: ExecutionContext,
  ): Promise<AuthenticatedSession | null> {
    const isPresumed = this.reflector.get<boolean | undefined>(presumedKey, context.getHandler()) === true;
    const presumed = isPresumed ? await this.sessions.presume(token) : null;
    return presumed !== null && isOpen(access, presumed.actor) ? presumed : this.sessions.execute(token);
  }
}
