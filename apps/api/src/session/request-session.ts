import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedSession } from '#application';
import type { PersonActor } from '#domain/kernel';
import { SessionMissingError } from './access.error.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard; null on public routes. */
    session: AuthenticatedSession | null;
  }
}

function sessionOf(context: ExecutionContext): AuthenticatedSession {
  const { session } = context.switchToHttp().getRequest<FastifyRequest>();
  if (session === null) throw new SessionMissingError();
  return session;
}

/** The session that the request belongs to. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): AuthenticatedSession => sessionOf(context),
);

/** The natural person behind the request, with the duties held at this moment. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): PersonActor => sessionOf(context).actor,
);
