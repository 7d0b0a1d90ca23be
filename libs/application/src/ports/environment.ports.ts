import type { Instant, PersonId, UnitId } from '#domain/kernel';

/** The time of day, from outside. */
export interface Clock {
  now(): Instant;
}

/** New identifiers (UUIDv7: they sort by creation). */
export interface IdSource {
  next(): string;
}

/** Unguessable bytes for salts. */
export interface Randomness {
  bytes(length: number): Uint8Array;
}

/** The system's receipt key: attests that a sign-off was given as recorded. */
export interface ReceiptSigner {
  readonly keyId: string;
  readonly algorithm: 'ed25519';
  sign(statement: Uint8Array): Uint8Array;
}

/** Who holds a duty in a unit at this moment, for saying who could act instead. */
export interface PersonDirectory {
  listHolders(
    unitId: UnitId,
    duty: string,
    step: string,
  ): Promise<readonly { readonly id: PersonId; readonly name: string }[]>;
  /** A person's name, for telling whose act came first. */
  findName(personId: PersonId): Promise<string | null>;
}

/** Names under which the ports are injected: interfaces leave no trace at run time. */
export const CLOCK = Symbol('Clock');
export const ID_SOURCE = Symbol('IdSource');
export const RANDOMNESS = Symbol('Randomness');
export const RECEIPT_SIGNER = Symbol('ReceiptSigner');
export const PERSON_DIRECTORY = Symbol('PersonDirectory');
