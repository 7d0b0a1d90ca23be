import { MatcherAutomaton } from './matcher-automaton.js';
import { type Folding, foldText } from './matcher-folding.js';
import { symbolize } from './matcher-symbols.js';
import { type MatcherTables, termSymbolsMax } from './matcher-tables.js';

/**
 * Builds the tables for a list of terms. 100,000 terms take about a second: build in a worker and keep the
 * snapshot.
 *
 * @param terms  named by their index in what the matcher reports. A term longer than 65,535 symbols, or one
 *   of which the folding leaves nothing, is never found.
 */
export function buildMatcherTables(terms: readonly string[], folding: Folding): MatcherTables {
  const folded = terms.map((term) => foldText(term, folding));
  const { table, keys } = symbolize(folded, folding);
  const sorted = keys
    .map((key, term) => ({ key, term }))
    .filter(({ key }) => key.length > 0 && key.length <= termSymbolsMax)
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  const lengths = new Uint16Array(terms.length);
  for (const { key, term } of sorted) lengths[term] = key.length;
  const automaton = new MatcherAutomaton(sorted, terms.length);
  return { folding: folding.name, lengths, ...automaton.build(), ...table };
}
