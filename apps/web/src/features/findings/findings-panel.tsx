import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { Findings, ItemView } from '../../app/api/contract.js';
import { ProblemError } from '../../app/api/http.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { refreshItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { AnswerForm, type AnswerValues } from './answer-form.js';
import { CheckFindings } from './check-findings.js';
import { groupsOf } from './finding-list.js';
import { findingsQuery } from './finding-queries.js';

interface FindingsPanelProps {
  readonly item: Pick<ItemView, 'id' | 'version'>;
  readonly document: DisclosureDocument;
  /** Told the item's version after an answer has been saved. */
  readonly onAnswered?: (itemVersion: number) => void;
}

/** As many findings as one answer may name. */
const findingsPerAnswer = 200;

/** What the checks found in this item's text, and the answers that people give. */
export function FindingsPanel({ item, document, onAnswered }: FindingsPanelProps) {
  const t = useT();
  const api = useApi();
  const found = useQuery(findingsQuery(api, item));
  const isUnscreened =
    found.error instanceof ProblemError && found.error.problem.code === 'SCREENING.MISSING';
  return (
    <Section title={t('findings.title')}>
      {isUnscreened ? (
        <p className="faint">{t('findings.notScreened')}</p>
      ) : (
        <QueryView query={found}>
          {(findings) => (
            <FoundFindings findings={findings} document={document} {...(onAnswered && { onAnswered })} />
          )}
        </QueryView>
      )}
    </Section>
  );
}

interface FoundFindingsProps {
  readonly findings: Findings;
  readonly document: DisclosureDocument;
  readonly onAnswered?: (itemVersion: number) => void;
}

function FoundFindings({ findings, document, onAnswered }: FoundFindingsProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { itemId, itemVersion, answerable } = findings;
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
  const groups = groupsOf(
    findings.checks.map(({ check }) => check),
    findings.findings,
  );
  return (
    <>
      {groups.map((group, index) => (
        <CheckFindings
          key={group.check}
          name={findings.checks[index]?.name ?? group.check}
          result={findings.checks[index]?.text ?? ''}
          group={group}
          document={document}
          chosen={answerable.includes(group.check) ? chosen : null}
          onChoose={setChosen}
        />
      ))}
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
