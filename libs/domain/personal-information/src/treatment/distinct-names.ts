import type { Finding, ItemContent } from '#domain/text';
import { layoutOf } from '../reading/layout.js';
import { maskName } from './masks.js';
import type { RatedFinding } from './rated-finding.js';
import type { NameMode } from './settings.js';

/**
 * What is written for each finding of a name, by the finding's id; null when the name stays. Two people whose
 * masked names would be the same get neutral numbers behind them; one person has one name everywhere. People
 * are told apart by their name, and in a table also by the identity number in their row.
 *
 * @source 个人信息保护法 (2021) 第七十三条第三项; a mask that makes two people one is false, not safe
 */
export function distinctNames(
  rated: readonly RatedFinding[],
  mode: NameMode,
  content: ItemContent,
): ReadonlyMap<string, string | null> {
  const persons = personsOf(rated, content);
  const numbers = new Map<string, Map<string, number>>();
  for (const { person, name } of persons) {
    const masked = maskName(name, mode) ?? '';
    const sharing = numbers.get(masked) ?? new Map<string, number>();
    if (!sharing.has(person)) sharing.set(person, sharing.size + 1);
    numbers.set(masked, sharing);
  }
  return new Map(
    persons.map(({ finding, person, name }) => {
      const masked = maskName(name, mode);
      const sharing = numbers.get(masked ?? '');
      const isShared = masked !== null && (sharing?.size ?? 0) > 1;
      return [finding, isShared ? `${masked}${sharing?.get(person) ?? ''}` : masked] as const;
    }),
  );
}

interface NamedPerson {
  readonly finding: string;
  readonly name: string;
  readonly person: string;
}

function personsOf(rated: readonly RatedFinding[], content: ItemContent): readonly NamedPerson[] {
  const rows = new Map(layoutOf(content).cells.map(({ block, table, row }) => [block, `${table}/${row}`]));
  const rowOf = ({ span }: Finding) => rows.get(span.block);
  const numbers = new Map(
    rated.flatMap(({ finding, pieces }) => {
      const row = rowOf(finding);
      return finding.category === 'IDENTITY_NUMBER' && row !== undefined
        ? [[row, pieces.join('')] as const]
        : [];
    }),
  );
  const named = rated
    .filter(({ rule }) => rule.category === 'NAME')
    .map(({ finding, pieces }) => {
      const name = pieces.join('').replaceAll(/[\s\u3000]/gu, '');
      return { finding: finding.id, name, number: numbers.get(rowOf(finding) ?? '') ?? '' };
    });
  const numbersOfName = Map.groupBy(named, ({ name }) => name);
  return named.map(({ finding, name, number }) => {
    const known = new Set(
      numbersOfName
        .get(name)
        ?.map((other) => other.number)
        .filter((other) => other !== ''),
    );
    return { finding, name, person: known.size > 1 ? `${name} ${number}` : name };
  });
}
