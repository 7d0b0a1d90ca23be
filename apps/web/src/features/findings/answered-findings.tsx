import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { Findings } from '../../app/api/contract.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import { refreshItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { AnswerForm, type AnswerValues } from './answer-form.js';

interface AnsweredFindingsProps {
  readonly findings: Findings;
  /** Told the item's version after an answer has been saved. */
  readonly onAnswered?: (itemVersion: number) => void;
  /** Draws findings that can be chosen. */
  readonly children: (
    chosen: ReadonlySet<string>,
    choose: (chosen: ReadonlySet<string>) => void,
  ) => ReactNode;
}

/** As many findings as one answer may name. */
const findingsPerAnswer = 200;

/** Findings that a person chooses from, and the answer to those that are chosen. */
export function AnsweredFindings({ findings, onAnswered, children }: AnsweredFindingsProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { itemId, itemVersion } = findings;
  const answer = useCommand(
    (values: AnswerValues, key) =>
      api.disposeFindings(
        itemId,
        { itemVersion, findingIds: [...chosen].slice(0, findingsPerAnswer), note: null, ...values },
        key,
      ),
    async (saved) => {
      setChosen(new Set([...chosen].slice(findingsPerAnswer)));
      void message.success(t('findings.saved'));
      onAnswered?.(saved.itemVersion);
      await refreshItem(client, itemId);
    },
  );
  return (
    <>
      {children(chosen, setChosen)}
      {chosen.size > 0 && (
        <AnswerForm
          count={chosen.size}
          isSaving={answer.isPending}
          onAnswer={(values) => answer.mutate(values)}
        />
      )}
      {answer.error !== null && (
        <DecisionProblem error={answer.error} itemId={itemId} onReloaded={answer.reset} />
      )}
    </>
  );
}
