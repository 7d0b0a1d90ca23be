import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ProcessProposal, ProposalOutcome } from '../../app/api/process-calls.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCommand } from '../command/use-command.js';
import { ReauthenticationDialog } from '../decision/reauthentication-dialog.js';
import { useT } from '../language/language.js';
import { useRefreshProcesses } from './process-queries.js';

const buttons: readonly { readonly outcome: ProposalOutcome; readonly label: MessageKey }[] = [
  { outcome: 'activated', label: 'processes.activate' },
  { outcome: 'declined', label: 'processes.decline' },
  { outcome: 'withdrawn', label: 'processes.withdraw' },
];

/** What I may answer to a proposal; bringing it into force asks for the password first. */
export function ProposalAnswer({ proposal }: { readonly proposal: ProcessProposal }) {
  const t = useT();
  const api = useApi();
  const refresh = useRefreshProcesses();
  const [isAsked, setAsked] = useState(false);
  const answer = useCommand<ProposalOutcome, unknown>(
    (outcome, key) => api.decideProposal(proposal.id, outcome, key),
    refresh,
  );
  return (
    <>
      {answer.error !== null && <ProblemAlert error={answer.error} />}
      <div className="button-row">
        {buttons
          .filter(({ outcome }) => proposal.allowedOutcomes.includes(outcome))
          .map(({ outcome, label }) => (
            <Button
              key={outcome}
              type={outcome === 'activated' ? 'primary' : 'default'}
              loading={answer.isPending && answer.variables === outcome}
              onClick={() => (outcome === 'activated' ? setAsked(true) : answer.mutate(outcome))}
            >
              {t(label)}
            </Button>
          ))}
      </div>
      {proposal.reasons.map((reason) => (
        <p key={reason} className="faint">
          {reason}
        </p>
      ))}
      <ReauthenticationDialog
        isOpen={isAsked}
        actionName={t('processes.activate')}
        onCancel={() => setAsked(false)}
        onConfirmed={() => {
          setAsked(false);
          answer.mutate('activated');
        }}
      />
    </>
  );
}
