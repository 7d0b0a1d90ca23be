import { Matches } from 'class-validator';

/** Number of an outbox row, as text: it comes from a 64-bit identity column. */
export const IsOutboxId = (options: { readonly each?: boolean } = {}): PropertyDecorator =>
  Matches(/^[1-9][0-9]{0,18}$/, { each: options.each ?? false });
