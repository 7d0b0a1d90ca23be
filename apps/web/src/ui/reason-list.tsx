import type { Reason } from '../app/api/contract.js';
import { useT } from '../features/language/language.js';

/** Reasons of a refusal: what stands against it, by which rule, on what basis, and who could act instead. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useT();
  if (reasons.length === 0) return null;
  return (
    <ul className="plain-list">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.text}`}>
          {reason.text}
          {reason.basis !== null && reason.basis !== undefined && (
            <span className="faint"> {t('reason.basis', { basis: reason.basis })}</span>
          )}
          {reason.rule !== null && reason.rule !== undefined && (
            <span className="faint"> {t('reason.rule', { rule: reason.rule })}</span>
          )}
          {reason.couldAct !== undefined && reason.couldAct.length > 0 && (
            <div className="faint">
              {t('reason.couldAct', {
                names: reason.couldAct.map((person) => person.name).join(t('app.listSeparator')),
              })}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
