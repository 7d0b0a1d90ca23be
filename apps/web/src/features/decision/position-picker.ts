import type { Span } from '../document/document-model.js';

/** Places in the document that an opinion points at, and how to add the selected one. */
export interface PositionPicker {
  readonly positions: readonly Span[];
  readonly canAdd: boolean;
  describe(span: Span): string;
  add(): void;
  remove(index: number): void;
}
