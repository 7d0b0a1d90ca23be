import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, Operation } from '../../app/api/contract.js';
import { useT } from '../language/language.js';
import { proposalQuery } from './finding-queries.js';

interface ProposalButtonProps {
  readonly item: ItemView;
  /** Whether a place is already treated. */
  readonly isTaken: (span: Operation['span']) => boolean;
  readonly onTake: (operations: readonly Operation[]) => void;
}

/** Takes what the rules of the scene propose into the list, where each can be looked at, changed and taken out. */
export function ProposalButton({ item, isTaken, onTake }: ProposalButtonProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const proposal = useQuery(proposalQuery(api, item));
  if (proposal.data === undefined) return null;
  const fresh = proposal.data.operations.filter(({ span }) => !isTaken(span));
  if (fresh.length === 0) return <p className="faint">{t('findings.proposalsNone')}</p>;
  const take = () => {
    onTake(
      fresh.map(({ id, span, action, replacement, ruleName, basisName }) => ({
        id,
        span,
        action,
        replacement,
        rule: ruleName,
        basis: basisName,
      })),
    );
    void message.success(t('findings.proposalsTaken', { count: fresh.length }));
  };
  return <Button onClick={take}>{t('findings.proposals', { count: fresh.length })}</Button>;
}
