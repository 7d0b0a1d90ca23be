import type { ActiveTables, ScreeningResults, ScreeningTask } from '#application';

/** A task; without one, the rules are only made ready. Tables are sent when their versions are new to the thread. */
export interface ScreeningRequest {
  readonly id: number;
  readonly tables: ActiveTables | null;
  readonly task: ScreeningTask | null;
}

/** What came of a task, or why it was not done: a description without a word of the text. */
export type ScreeningAnswer =
  | { readonly id: number; readonly result: ScreeningResults[ScreeningTask['kind']] | null }
  | { readonly id: number; readonly failure: string };
