import { readCharacterModel } from './characters/character-model.js';
import type { CharacterModel } from './characters/character-model.js';
import { fixedExpressionExceptions, fixedExpressions } from './data/fixed-expressions.js';
import type { FixedExpression } from './data/fixed-expressions.js';
import { lawsInForce, repealedLaws } from './data/legal-references.js';
import type { LawRow, RepealedLawRow } from './data/legal-references.js';
import { misprints } from './data/misprints.js';
import type { MisprintRow } from './data/misprints.js';
import { renamedOrganisations } from './data/organisations.js';
import type { RenamedOrganisation } from './data/organisations.js';
import { territoryMisstatements } from './data/territory.js';
import { NearWords } from './near-words.js';
import { NearTitles } from './rules/one-character-apart.js';
import { WordList } from './word-list.js';

/** The tables that the checks read: versioned rows, which an office may add to or replace. */
export interface ProofreadingRules {
  /** Name and version of the rule set, kept with every finding. */
  readonly version: string;
  readonly misprints: readonly MisprintRow[];
  readonly fixedExpressions: readonly FixedExpression[];
  /** Words near a fixed expression that are right. */
  readonly fixedExpressionExceptions: readonly string[];
  readonly laws: readonly LawRow[];
  readonly repealedLaws: readonly RepealedLawRow[];
  readonly renamedOrganisations: readonly RenamedOrganisation[];
}

/** The tables that come with the program. */
export const startingRules: ProofreadingRules = {
  version: 'proofreading/1',
  misprints,
  fixedExpressions,
  fixedExpressionExceptions,
  laws: lawsInForce,
  repealedLaws,
  renamedOrganisations,
};

interface Misprint {
  readonly right: string;
  readonly rule: 'WORDING.MISPRINT' | 'WORDING.TERRITORY';
}

/** Rules made ready for reading texts; made once and kept. */
export interface CompiledRules {
  readonly version: string;
  readonly misprints: WordList<Misprint>;
  readonly fixedExpressions: NearWords<FixedExpression>;
  readonly laws: ReadonlyMap<string, LawRow>;
  readonly repealedLaws: ReadonlyMap<string, RepealedLawRow>;
  readonly lawTitles: NearTitles;
  readonly renamedOrganisations: WordList<RenamedOrganisation>;
  readonly characters: CharacterModel;
}

/** The shortest expressions whose neighbours are looked for; shorter ones are near too many right words. */
const expressionMin = { VETO: 5, SERIOUS: 5, GENERAL: 7 } as const;
/** From this length on a wrong first or last character is looked for too. */
const edgesMin = 6;

/** Builds the automata and look-up tables; takes a fraction of a second, so keep the result. */
export function compileProofreadingRules(rules: ProofreadingRules): CompiledRules {
  const titles = [...rules.laws.map(({ title }) => title), ...rules.repealedLaws.map(({ title }) => title)];
  return {
    version: rules.version,
    misprints: new WordList<Misprint>([
      ...rules.misprints.map(([word, right, except = []]) => ({
        word,
        except,
        row: { right, rule: 'WORDING.MISPRINT' } as const,
      })),
      ...territoryMisstatements.map(([word, right]) => ({
        word,
        except: [],
        row: { right, rule: 'WORDING.TERRITORY' } as const,
      })),
    ]),
    fixedExpressions: new NearWords(
      rules.fixedExpressions
        .filter(({ text, severity }) => text.length >= expressionMin[severity])
        .map((row) => ({
          text: row.text,
          row,
          edges: row.severity !== 'GENERAL' && row.text.length >= edgesMin,
        })),
      rules.fixedExpressionExceptions,
    ),
    laws: new Map(rules.laws.map((row) => [row.title, row])),
    repealedLaws: new Map(rules.repealedLaws.map((row) => [row.title, row])),
    lawTitles: new NearTitles(titles),
    renamedOrganisations: new WordList(
      rules.renamedOrganisations.map((row) => ({ word: row.old, except: row.except, row })),
    ),
    characters: readCharacterModel(),
  };
}
