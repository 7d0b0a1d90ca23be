import type { KeyObject } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandEnvelope } from '#application';
import { SessionMissingError } from '../session/access.error.js';
import { IdempotencyKeyMissingError } from './input.error.js';
import { requestMac } from './request-mac.js';

declare module 'fastify' {
  interface FastifyInstance {
    requestMacKey: KeyObject;
  }
}

const keyForm = /^[\x21-\x7e]{8,100}$/;

/** The key under which a command is carried out once. @throws IdempotencyKeyMissingError */
export function idempotencyKeyOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !keyForm.test(key)) throw new IdempotencyKeyMissingError();
  return key;
}

/**
 * What makes a command repeatable: who sends it, under which Idempotency-Key, and the MAC of the request.
 *
 * @throws IdempotencyKeyMissingError
 */
export const Envelope = createParamDecorator((_: unknown, context: ExecutionContext): CommandEnvelope => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { rawBody?: Buffer }>();
  const key = idempotencyKeyOf(request);
  if (request.session === null) throw new SessionMissingError();
  return {
    actor: request.session.actor.personId,
    idempotencyKey: key,
    requestMac: requestMac(request.server.requestMacKey, request),
    ...(request.session.proof === null ? {} : { session: request.session.proof }),
  };
});
