import { useId } from 'react';
import type { AllowedAction } from '../../app/api/contract.js';
import { ReasonList } from '../../ui/reason-list.js';
import { useT } from '../language/language.js';

interface ActionChoiceProps {
  readonly actions: readonly AllowedAction[];
  readonly chosen: string | null;
  readonly onChoose: (action: string) => void;
}

/** The outcomes of a step as one group; those that are not open to this person stand there with the reason. */
export function ActionChoice({ actions, chosen, onChoose }: ActionChoiceProps) {
  const t = useT();
  const group = useId();
  return (
    <fieldset className="actions">
      <legend>{t('decision.action')}</legend>
      {actions.map((action) => {
        const reasonId = `${group}-${action.action}`;
        return (
          <div
            key={action.action}
            className={`action tone-${action.tone}${action.allowed ? '' : ' refused'}`}
          >
            <label>
              <input
                type="radio"
                name={group}
                value={action.action}
                checked={chosen === action.action}
                disabled={!action.allowed}
                {...(action.allowed ? {} : { 'aria-describedby': reasonId })}
                onChange={() => onChoose(action.action)}
              />
              <span>{action.name}</span>
            </label>
            {!action.allowed && (
              <div id={reasonId} className="action-reasons">
                <ReasonList reasons={action.reasons} />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
