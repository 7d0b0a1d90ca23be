/** How a fault of any layer is to be answered: one value per class of HTTP status. */
export type ErrorKind =
  | 'refused'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'throttled'
  | 'unavailable'
  | 'fault';

/** Values that a message template may name. Never document text, personal names or identifiers of people. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * Base of every error this system raises on purpose. `code` names the message in the catalogues
 * (`AREA.WHAT_IS_WRONG`), `kind` decides the answer's status, `params` fill the message.
 */
export abstract class AppError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  constructor(
    message: string,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
