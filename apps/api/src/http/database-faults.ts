/** SQLSTATE classes that mean "try again shortly": connection lost, server stopping, serialisation, deadlock, resources, lock wait. */
const passing = /^(08|53)|^(57P0[123]|40001|40P01|55P03|57014)$/;

/** Socket errors of a server that is starting, stopping or gone, and of a disk without room for a key. */
const unreachable = new Set([
  'ENOSPC',
  'EDQUOT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** pg's own texts for a connection that ended under a query; they carry no code. */
const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/;

/**
 * Whether an error, or what caused it, says that the database cannot answer at the moment, so that the same
 * request may succeed later.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (
    let current = error, depth = 0;
    current instanceof Error && depth < 5;
    current = current.cause, depth += 1
  ) {
    const code: unknown = (current as { code?: unknown }).code;
    if (typeof code === 'string' && (passing.test(code) || unreachable.has(code))) return true;
    if (lostConnection.test(current.message)) return true;
    const errors: unknown = (current as { errors?: unknown }).errors;
    if (Array.isArray(errors) && errors.some((inner) => inner !== error && isDatabaseUnavailable(inner)))
      return true;
  }
  return false;
}
