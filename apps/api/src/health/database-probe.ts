export const DATABASE_PROBE = Symbol('DatabaseProbe');

/** Asks the database for the simplest answer; fails when there is none. */
export interface DatabaseProbe {
  check(): Promise<void>;
}
