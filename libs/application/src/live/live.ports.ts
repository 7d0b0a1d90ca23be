import type { Instant, PersonId } from '#domain/kernel';

/** Something has happened that an open page may want to know of. `resumed`: signals may have been missed. */
export type LiveSignal =
  | { readonly kind: 'told'; readonly personId: PersonId }
  | { readonly kind: 'session'; readonly personId: PersonId }
  | { readonly kind: 'resumed' };

/** Signals from all processes of the installation; they carry identifiers of persons and nothing else. */
export interface LiveSignals {
  /** From the first call on, signals are heard until `stop`. */
  listen(heard: (signal: LiveSignal) => void): void;
  stop(): Promise<void>;
}

/** A line of a person's list, as an open page is told of it: identifiers and a title. */
export interface LiveLine {
  readonly at: Instant;
  readonly kind: string;
  readonly taskId: string;
  readonly itemId: string;
  /** Null while the item's content is withheld. */
  readonly title: string | null;
}

export interface LiveNews {
  readonly personId: PersonId;
  readonly unread: number;
  /** Newest last. */
  readonly lines: readonly LiveLine[];
}

/** What people have been told lately, of many people in one statement. */
export interface LiveNewsReader {
  newsOf(people: readonly PersonId[], since: Instant, linesMax: number): Promise<readonly LiveNews[]>;
}
