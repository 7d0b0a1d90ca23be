import type { TextMemory } from '#domain/text';

/** Names of single lines, counted from where the line begins, by what stands in the line and beside it. */
export type NameMemory = TextMemory<readonly { readonly start: number; readonly end: number }[]>;
