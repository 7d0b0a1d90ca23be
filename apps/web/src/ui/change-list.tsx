import type { Change } from '../app/api/contract.js';
import { InstantText } from './instant-text.js';

/** What others did meanwhile, oldest first, in the words of the audit trail. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ul className="plain-list">
      {changes.map(({ at, person, sentence }) => (
        <li key={`${at} ${sentence}`}>
          {at !== null && <InstantText at={at} />} {person !== null && <strong>{person.name}</strong>}{' '}
          {sentence}
        </li>
      ))}
    </ul>
  );
}
