import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace id of a request: from its W3C `traceparent`, else a new one. It names the request in answers, logs and entries. */
export function traceIdOf(request: IncomingMessage): string {
  const header = request.headers['traceparent'];
  const given = typeof header === 'string' ? traceparent.exec(header)?.[1] : undefined;
  return given !== undefined && !/^0+$/.test(given) ? given : randomBytes(16).toString('hex');
}
