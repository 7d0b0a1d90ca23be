import type { PersonId } from '#domain/kernel';

/** Somebody of the office, as a colleague finds him. */
export interface Colleague {
  readonly id: PersonId;
  readonly name: string;
  readonly unitName: string;
  readonly post: string | null;
}

/** The people who work in the office at this moment; its administrators are not among them (三员分立). */
export interface Colleagues {
  /** By a part of the name, at most `limit`, in the order of names. */
  search(part: string, limit: number): Promise<readonly Colleague[]>;
  find(personId: PersonId): Promise<Colleague | null>;
  /** The name of anybody who ever worked here. */
  findName(personId: PersonId): Promise<string | null>;
}

/** Name under which the port is injected. */
export const COLLEAGUES = Symbol('Colleagues');
