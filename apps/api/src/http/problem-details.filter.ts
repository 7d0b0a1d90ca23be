import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERSON_DIRECTORY, type PersonDirectory } from '#application';
import { AppError, asId } from '#domain/kernel';
import { isDatabaseUnavailable } from './database-faults.js';
import type { LogFields, Logger } from '#platform';
import { LOGGER } from '../tokens.js';
import { languageOf } from './language.js';
import { changedBy, plainProblem, problemOf, type Problem } from './problem.js';

const codesOfFramework: Readonly<Record<number, string>> = {
  400: 'HTTP.MALFORMED',
  404: 'HTTP.NO_SUCH_ADDRESS',
  408: 'HTTP.TOO_SLOW',
  413: 'HTTP.TOO_LARGE',
  414: 'HTTP.TOO_LARGE',
  415: 'HTTP.MEDIA_TYPE',
  431: 'HTTP.TOO_LARGE',
};
const retryAfterSeconds = 2;

/** The one place where errors become answers: RFC 9457 problem details, and a log line for what is our fault. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(PERSON_DIRECTORY) private readonly directory: PersonDirectory,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = await this.answer(error, request);
    if (problem.status === 503) reply.header('retry-after', retryAfterSeconds);
    if (problem.status === 429 && error instanceof AppError)
      reply.header('retry-after', String(error.params['retryAfterSeconds'] ?? 1));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', languageOf(request.headers['accept-language']))
      .send(JSON.stringify(problem));
  }

  private async answer(error: unknown, request: FastifyRequest): Promise<Problem> {
    const context = { language: languageOf(request.headers['accept-language']), traceId: request.id };
    if (error instanceof AppError && error.kind !== 'fault') {
      return problemOf(error, context, await this.nameOf(changedBy(error)));
    }
    if (error instanceof HttpException && error.getStatus() < 500) {
      const status = error.getStatus();
      return plainProblem(status, codesOfFramework[status] ?? 'HTTP.REFUSED', context);
    }
    if (isDatabaseUnavailable(error)) {
      this.logger.warn('the database cannot answer', { ...whereOf(request), error });
      return plainProblem(503, 'DATABASE.UNAVAILABLE', context);
    }
    this.logger.error('a request failed', { ...whereOf(request), error });
    return plainProblem(500, 'FAULT.INTERNAL', context);
  }

  /** A refusal is answered even when the name cannot be found out. */
  private async nameOf(personId: string | null): Promise<string | null> {
    return personId === null ? null : this.directory.findName(asId(personId)).catch(() => null);
  }
}

function whereOf(request: FastifyRequest): LogFields {
  return { traceId: request.id, method: request.method, route: request.routeOptions.url ?? '' };
}
