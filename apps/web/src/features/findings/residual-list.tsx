import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { Findings, ItemView } from '../../app/api/contract.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { useT } from '../language/language.js';
import { AnsweredFindings } from './answered-findings.js';
import { FindingRow } from './finding-row.js';
import { findingsQuery } from './finding-queries.js';

interface ResidualListProps {
  readonly item: Pick<ItemView, 'id' | 'version'>;
  /** The treated text, which the places are in. */
  readonly document: DisclosureDocument;
}

/** What was found when the treated text was read anew: values left over, weak masks, and what adds up with what is public. */
export function ResidualList({ item, document }: ResidualListProps) {
  const t = useT();
  const api = useApi();
  const found = useQuery(findingsQuery(api, item));
  return (
    <Section title={t('findings.residual')}>
      <QueryView query={found}>
        {(findings) =>
          findings.residual.length === 0 ? (
            <p className="faint">{t('findings.residualNone')}</p>
          ) : (
            <ResidualFindings findings={findings} document={document} />
          )
        }
      </QueryView>
    </Section>
  );
}

function ResidualFindings({
  findings,
  document,
}: {
  readonly findings: Findings;
  readonly document: DisclosureDocument;
}) {
  const mayAnswer = findings.answerable.includes('personalInformation');
  return (
    <AnsweredFindings findings={findings}>
      {(chosen, choose) => (
        <ul className="finding-list">
          {findings.residual.map((finding) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              document={document}
              choice={
                mayAnswer && finding.isAnswerable
                  ? {
                      isChosen: chosen.has(finding.id),
                      onChange: (isChosen) => choose(withChoice(chosen, finding.id, isChosen)),
                    }
                  : null
              }
            />
          ))}
        </ul>
      )}
    </AnsweredFindings>
  );
}

function withChoice(chosen: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  const others = [...chosen].filter((one) => one !== id);
  return new Set(isChosen ? [...others, id] : others);
}
