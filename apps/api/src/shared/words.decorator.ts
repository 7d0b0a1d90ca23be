import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../http/language.js';
import { Words } from './words.js';

/** The words in the language that the request asks for. */
export const InWords = createParamDecorator((_: unknown, context: ExecutionContext): Words => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return new Words(languageOf(request.headers['accept-language']));
});
