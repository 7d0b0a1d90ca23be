import { AppError } from '#domain/kernel';

/** What a log line may say about an error. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  /** Only of errors whose message cannot hold user text. */
  readonly message?: string;
  readonly constraint?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

const depthMax = 4;

/**
 * Takes from an error what is safe to log (I12). A database or parser puts the offending value into its message
 * (`invalid input syntax for type uuid: "…"`), so a message passes only from our own errors, from the operating
 * system, and from those of the language that name code and not data; of the stack only the call sites stay.
 */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const callSites = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    ...(isMessageSafe(error) && { message: error.message }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(callSites !== undefined &&
      callSites.length > 0 && { stack: callSites.map((line) => line.trim()).join('\n') }),
    ...(error.cause !== undefined && depth < depthMax && { cause: describeError(error.cause, depth + 1) }),
  };
}

function isMessageSafe(error: Error): boolean {
  if (error instanceof AppError || 'syscall' in error) return true;
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
}
