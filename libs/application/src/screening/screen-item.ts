import { inReadingOrder, listContentTexts } from '#domain/text';
import type { CheckName, Finding, ItemContent } from '#domain/text';
import { type OfficeRules, shippedOfficeRules } from '../office-data/office-rules.js';
import { checkers } from './checkers.js';
import type { ScreeningFacts } from './screening-facts.js';
import type { ScreeningMemory } from './screening-memory.js';

/** One check that was made, and under which rules: no findings means none under these, and nothing more. */
export interface CheckMade {
  readonly check: CheckName;
  readonly ruleSet: string;
  readonly findings: number;
}

/** What the checks say about a content. */
export interface Screening {
  readonly checks: readonly CheckMade[];
  readonly findings: readonly Finding[];
}

/** What a content is read under. */
export interface ScreeningRules {
  /** The office's own tables; those that are shipped when there is no office. */
  readonly office?: OfficeRules;
  /** What was worked out under the same tables before; null to work out everything anew. */
  readonly memory?: ScreeningMemory | null;
}

/**
 * Reads a content with every check that is asked for. Pure: the same content, facts and rules give the same findings.
 *
 * @param checks  names of the checks to make; those this version does not have are left out of the answer too.
 * @returns findings in reading order.
 */
export function screenItem(
  content: ItemContent,
  facts: ScreeningFacts,
  checks: readonly CheckName[],
  { office = shippedOfficeRules(), memory = null }: ScreeningRules = {},
): Screening {
  const made = checkers
    .filter(({ check }) => checks.includes(check))
    .map(({ check, ruleSet, find }) => ({
      check,
      ruleSet: ruleSet(office),
      found: find(content, facts, office, memory),
    }));
  return {
    checks: made.map(({ check, ruleSet, found }) => ({ check, ruleSet, findings: found.length })),
    findings: inReadingOrder(
      made.flatMap(({ found }) => found),
      listContentTexts(content).map(({ block }) => block),
    ),
  };
}

/** A screening with further findings of the check for secrets: risk notes, which need more than the text itself. */
export function withNotes({ checks, findings }: Screening, notes: readonly Finding[]): Screening {
  return {
    checks: checks.map((made) =>
      made.check === 'confidentiality' ? { ...made, findings: made.findings + notes.length } : made,
    ),
    findings: [...notes, ...findings],
  };
}

/** Version of the rules of each check that was made, as entries name them. */
export function ruleSetsOf({ checks }: Screening): Readonly<Record<string, string>> {
  return Object.fromEntries(checks.map(({ check, ruleSet }) => [check, ruleSet]));
}
