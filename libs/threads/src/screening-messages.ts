import type { ActiveTables, Screening, ScreeningFacts } from '#application';
import type { ItemContent } from '#domain/text';

/** A text to be read; without one, the rules are only made ready. Tables are sent when their versions are new to the thread. */
export interface ScreeningRequest {
  readonly id: number;
  readonly tables: ActiveTables | null;
  readonly text: { readonly content: ItemContent; readonly facts: ScreeningFacts } | null;
}

/** What was found, or why nothing was read: a description without a word of the text. */
export type ScreeningAnswer =
  | { readonly id: number; readonly screening: Screening | null }
  | { readonly id: number; readonly failure: string };
