import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { AllowedAction, DecisionBody, TaskView } from '../../app/api/contract.js';
import { DigestText } from '../../ui/digest-text.js';
import { useCommand } from '../command/use-command.js';
import { leaveItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { AnswerConsequences } from '../standing/answer-consequences.js';
import { ActionChoice } from './action-choice.js';
import { decisionBodyOf, emptyDecision, missingFields, type DecisionValues } from './decision-body.js';
import { DecisionFields } from './decision-fields.js';
import { DecisionProblem } from './decision-problem.js';
import type { PositionPicker } from './position-picker.js';
import { ReauthenticationDialog } from './reauthentication-dialog.js';

interface DecisionPanelProps {
  readonly task: TaskView;
  readonly positions?: PositionPicker;
  /** When something on the page must be settled first, what that is. */
  readonly blockedBy?: string | null;
  /** Whether going forward has been chosen already, by the very button that led here. */
  readonly goesForward?: boolean;
  readonly onDecided: () => void;
}

/** What may be done at this step, why not, and the form of the decision. The API says all of it. */
export function DecisionPanel({
  task,
  positions,
  blockedBy = null,
  goesForward = false,
  onDecided,
}: DecisionPanelProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<string | null>(() => firstChoice(task.allowedActions, goesForward));
  const [values, setValues] = useState<DecisionValues>(emptyDecision);
  const [isChecked, setChecked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const decide = useCommand(
    (body: DecisionBody, key) => api.decide(task.id, body, key),
    () => {
      void message.success(t('task.decided', { action: action?.name ?? '' }));
      onDecided();
      return leaveItem(client, task.itemId);
    },
  );

  const action =
    task.allowedActions.find((candidate) => candidate.action === chosen && candidate.allowed) ?? null;
  const spans = positions?.positions ?? [];
  const missing = action === null ? [] : missingFields(action, values, spans);
  const send = () => {
    setConfirming(false);
    if (action !== null) decide.mutate(decisionBodyOf(task, action, values, spans));
  };
  const submit = () => {
    setChecked(true);
    if (action === null || missing.length > 0) return;
    if (action.requires.includes('reauthentication')) setConfirming(true);
    else send();
  };
  if (task.allowedActions.length === 0) return <p className="faint">{t('task.noActions')}</p>;
  return (
    <form
      className="decision"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {decide.error !== null && (
        <DecisionProblem error={decide.error} itemId={task.itemId} onReloaded={decide.reset} />
      )}
      <ActionChoice actions={task.allowedActions} chosen={action?.action ?? null} onChoose={setChosen} />
      {action !== null && (
        <>
          <DecisionFields
            action={action}
            values={values}
            positions={positions}
            missing={isChecked ? missing : []}
            onChange={(change) => setValues((before) => ({ ...before, ...change }))}
          />
          {action.tone === 'back' && (
            <AnswerConsequences task={task} action={action} returnTo={values.returnTo} />
          )}
          {blockedBy !== null && <p role="status">{blockedBy}</p>}
          <Button
            type="primary"
            htmlType="submit"
            danger={action.tone !== 'forward'}
            disabled={blockedBy !== null}
            loading={decide.isPending}
          >
            {t('decision.submit', { action: action.name })}
          </Button>
        </>
      )}
      <SeenDigests task={task} />
      <ReauthenticationDialog
        isOpen={isConfirming}
        actionName={action?.name ?? ''}
        onConfirmed={send}
        onCancel={() => setConfirming(false)}
      />
    </form>
  );
}

function SeenDigests({ task }: { readonly task: TaskView }) {
  const t = useT();
  return (
    <details className="seen">
      <summary>{t('task.whatYouSee')}</summary>
      <p className="faint">{t('task.digestHint')}</p>
      <div>
        {t('item.contentDigest')} <DigestText digest={task.contentDigest} />
      </div>
      <div>
        {t('item.releasePlanDigest')} <DigestText digest={task.releasePlanDigest} />
      </div>
    </details>
  );
}

/** Where there is but one thing to do, it need not be chosen; otherwise nothing is chosen for anybody. */
function firstChoice(actions: readonly AllowedAction[], goesForward: boolean): string | null {
  const candidates = goesForward ? actions.filter(({ tone }) => tone === 'forward') : actions;
  const [only, ...others] = candidates;
  return only?.allowed === true && others.length === 0 ? only.action : null;
}
