import type { LoggerService } from '@nestjs/common';
import type { Logger, LogFields } from './logger.js';

/**
 * Lets the framework log through our logger. Nest appends the context's name as the last argument, and passes an
 * error either as the message or, from `Logger.error(text, stack)`, as a stack that is not repeated here.
 */
export function toNestLogger(logger: Logger): LoggerService {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error' | 'fatal') =>
    (message: unknown, ...rest: unknown[]) => {
      logger[level](textOf(message), fieldsOf(message, rest));
    };
  return {
    verbose: write('debug'),
    debug: write('debug'),
    log: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
  };
}

function textOf(message: unknown): string {
  return typeof message === 'string' ? message : 'framework message';
}

function fieldsOf(message: unknown, rest: readonly unknown[]): LogFields {
  const context = rest.at(-1);
  const error = [message, ...rest].find((part) => part instanceof Error);
  return { ...(typeof context === 'string' && { context }), ...(error !== undefined && { error }) };
}
