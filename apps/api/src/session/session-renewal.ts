import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { AuthenticateSession, SessionChangedError } from '#application';
import type { Config } from '#platform';
import { CONFIG } from '../tokens.js';
import { SessionMissingError } from './access.error.js';
import { accessKey } from './access-metadata.js';
import { requireCsrfToken } from './cross-site.js';
import { requireOpen, type RouteAccess } from './route-access.js';
import { isSecureSite, tokenOf } from './session-cookie.js';

/** Repeats a command whose presumed session turned out to have changed, as the person stands now. */
@Injectable()
export class SessionRenewal implements NestInterceptor {
  private readonly isSecure: boolean;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: AuthenticateSession,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.isSecure = isSecureSite(config);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof SessionChangedError)) return throwError(() => error);
        return from(this.renew(request, context)).pipe(mergeMap(() => next.handle()));
      }),
    );
  }

  private async renew(request: FastifyRequest, context: ExecutionContext): Promise<void> {
    const token = tokenOf(request, this.isSecure);
    const session = token === undefined ? null : await this.sessions.execute(token);
    if (session === null) throw new SessionMissingError();
    requireCsrfToken(request, session.csrfToken);
    const access = this.reflector.get<RouteAccess | undefined>(accessKey, context.getHandler());
    if (access !== undefined) requireOpen(access, session.actor);
    request.session = session;
  }
}
