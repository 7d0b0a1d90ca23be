import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { Findings, ItemView } from '../../app/api/contract.js';
import { ProblemError } from '../../app/api/http.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { useT } from '../language/language.js';
import { AnsweredFindings } from './answered-findings.js';
import { CheckFindings } from './check-findings.js';
import { groupsOf } from './finding-list.js';
import { findingsQuery } from './finding-queries.js';

interface FindingsPanelProps {
  readonly item: Pick<ItemView, 'id' | 'version'>;
  readonly document: DisclosureDocument;
  /** Told the item's version after an answer has been saved. */
  readonly onAnswered?: (itemVersion: number) => void;
}

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
  const { answerable, checks } = findings;
  const groups = groupsOf(
    checks.map(({ check }) => check),
    findings.findings,
  );
  return (
    <AnsweredFindings findings={findings} {...(onAnswered && { onAnswered })}>
      {(chosen, choose) =>
        groups.map((group, index) => (
          <CheckFindings
            key={group.check}
            name={checks[index]?.name ?? group.check}
            result={checks[index]?.text ?? ''}
            group={group}
            document={document}
            chosen={answerable.includes(group.check) ? chosen : null}
            onChoose={choose}
          />
        ))
      }
    </AnsweredFindings>
  );
}
