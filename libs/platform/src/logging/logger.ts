import { pino } from 'pino';
import type { LogLevel } from '../config/environment.js';
import { describeError, type LoggedError } from './describe-error.js';

/**
 * The only fields a log line can carry: identifiers, counts, codes and durations. There is no field for a name, a
 * title or a text, and anything else that is passed is dropped.
 */
export interface LogFields {
  readonly itemId?: string;
  readonly caseId?: string;
  readonly taskId?: string;
  readonly entryId?: string;
  readonly personId?: string;
  readonly unitId?: string;
  readonly publicationId?: string;
  readonly outboxId?: string;
  readonly timerId?: string;
  readonly traceId?: string;
  readonly context?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly step?: string;
  readonly event?: string;
  readonly outcome?: string;
  readonly method?: string;
  /** The route's pattern (`/items/:id`), never the address asked for. */
  readonly route?: string;
  readonly statusCode?: number;
  readonly durationMs?: number;
  readonly queue?: string;
  readonly jobId?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly port?: number;
  readonly address?: string;
  readonly signal?: string;
  readonly version?: string;
  readonly error?: unknown;
}

type LoggedFields = Omit<LogFields, 'error'> & { readonly error?: LoggedError };

/** Writes one JSON object per line. The message is a constant sentence; what varies goes into the fields. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** A fault that ends the process. */
  fatal(message: string, fields?: LogFields): void;
}

const allowed: Readonly<Record<keyof LogFields, true>> = {
  itemId: true,
  caseId: true,
  taskId: true,
  entryId: true,
  personId: true,
  unitId: true,
  publicationId: true,
  outboxId: true,
  timerId: true,
  traceId: true,
  context: true,
  code: true,
  kind: true,
  step: true,
  event: true,
  outcome: true,
  method: true,
  route: true,
  statusCode: true,
  durationMs: true,
  queue: true,
  jobId: true,
  attempt: true,
  count: true,
  port: true,
  address: true,
  signal: true,
  version: true,
  error: true,
};

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Which program writes: `api`, `worker`, `cli`. */
  readonly component: string;
  /** Where lines go; standard output by default. */
  readonly destination?: { write(line: string): void };
}

/** A logger that drops every field but the allowed ones. */
export function createLogger(options: LoggerOptions): Logger {
  const target = pino(
    {
      level: options.level,
      base: { component: options.component },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    options.destination ?? pino.destination({ dest: 1, sync: true }),
  );
  return {
    debug: (message, fields) => target.debug(allowedOnly(fields), message),
    info: (message, fields) => target.info(allowedOnly(fields), message),
    warn: (message, fields) => target.warn(allowedOnly(fields), message),
    error: (message, fields) => target.error(allowedOnly(fields), message),
    fatal: (message, fields) => target.fatal(allowedOnly(fields), message),
  };
}

function allowedOnly({ error, ...fields }: LogFields = {}): LoggedFields {
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(allowed, name)));
  return error === undefined ? kept : { ...kept, error: describeError(error) };
}
