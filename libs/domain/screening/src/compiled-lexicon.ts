import {
  homophoneFolding,
  Matcher,
  matcherBytes,
  MatcherSnapshotError,
  matcherTablesOf,
  variantFolding,
} from '#domain/text';
import type { Lexicon, LexiconEntry } from './lexicon.js';

/** A lexicon made ready for searching; the terms of a matcher are named by what `listed` says of them. */
export interface CompiledLexicon {
  readonly version: string;
  /** Terms in all ways of writing, and the phrases that are excepted. */
  readonly written: CompiledTerms;
  /** Terms that are also looked for by their sound. */
  readonly sounding: CompiledTerms;
}

export interface CompiledTerms {
  readonly matcher: Matcher;
  readonly listed: readonly ListedTerm[];
}

/** What a matcher looks for: an entry's term, or a phrase in which that term is none. */
export interface ListedTerm {
  readonly text: string;
  readonly entry: LexiconEntry;
  readonly isException: boolean;
}

/** Snapshots of both matchers, to be kept beside the lexicon's version. */
export interface LexiconSnapshot {
  readonly written: Uint8Array<ArrayBuffer>;
  readonly sounding: Uint8Array<ArrayBuffer>;
}

/** Makes a lexicon ready. 100,000 entries take seconds: do it in a worker, and keep the snapshot. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const written = writtenTerms(lexicon);
  const sounding = soundingTerms(lexicon);
  return {
    version: lexicon.version,
    written: { listed: written, matcher: Matcher.of(written.map(textOf), variantFolding()) },
    sounding: { listed: sounding, matcher: Matcher.of(sounding.map(textOf), homophoneFolding()) },
  };
}

/** The matchers of a compiled lexicon as bytes. */
export function lexiconSnapshot({ written, sounding }: CompiledLexicon): LexiconSnapshot {
  return { written: matcherBytes(written.matcher.tables), sounding: matcherBytes(sounding.matcher.tables) };
}

/**
 * Makes a lexicon ready from the snapshot of the same version.
 *
 * @throws MatcherSnapshotError when the bytes are damaged, or were made from other entries.
 */
export function restoreLexicon(lexicon: Lexicon, snapshot: LexiconSnapshot): CompiledLexicon {
  return {
    version: lexicon.version,
    written: restored(writtenTerms(lexicon), snapshot.written),
    sounding: restored(soundingTerms(lexicon), snapshot.sounding),
  };
}

function restored(listed: readonly ListedTerm[], bytes: Uint8Array): CompiledTerms {
  const tables = matcherTablesOf(bytes);
  if (tables.lengths.length !== listed.length)
    throw new MatcherSnapshotError('the snapshot was made from other entries');
  return { listed, matcher: new Matcher(tables) };
}

function writtenTerms({ entries }: Lexicon): readonly ListedTerm[] {
  return entries.flatMap((entry) => [
    { text: entry.term, entry, isException: false },
    ...entry.exceptions.map((text) => ({ text, entry, isException: true })),
  ]);
}

function soundingTerms({ entries }: Lexicon): readonly ListedTerm[] {
  return entries
    .filter(({ reach }) => reach === 'homophones')
    .map((entry) => ({ text: entry.term, entry, isException: false }));
}

function textOf({ text }: ListedTerm): string {
  return text;
}
