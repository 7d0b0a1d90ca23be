import { Tag } from 'antd';
import { useParams } from 'react-router';
import { useT } from '../../features/language/language.js';
import { OutlineView } from '../../features/processes/outline-view.js';
import { useProposal } from '../../features/processes/process-queries.js';
import { ProposalAnswer } from '../../features/processes/proposal-answer.js';
import { standingOf } from '../../features/processes/standing.js';
import { FactList } from '../../ui/fact-list.js';
import { InstantText } from '../../ui/instant-text.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

/** A proposal as its second person looks at it: what it would change, and the whole of it. */
export function ProposalPage() {
  const t = useT();
  const { proposalId = '' } = useParams();
  const query = useProposal(proposalId);
  return (
    <QueryView query={query} notFound={t('processes.notFound')}>
      {({ proposal, changes, outline, text }) => (
        <PageFrame
          title={outline?.title ?? proposal.purposeName}
          aside={<Tag>{t(standingOf(proposal.status))}</Tag>}
        >
          <FactList
            facts={[
              { label: t('processes.purpose'), value: proposal.purposeName },
              { label: t('processes.reason'), value: proposal.reason },
              {
                label: t('processes.proposed'),
                value: (
                  <>
                    {proposal.proposerName} <InstantText at={proposal.proposedAt} />
                  </>
                ),
              },
            ]}
          />
          <ProposalAnswer proposal={proposal} />
          {outline !== null && (
            <Section title={t('processes.changes')}>
              {changes.length === 0 ? (
                <p className="faint">{t('processes.noChanges')}</p>
              ) : (
                <ul>
                  {changes.map((change) => (
                    <li key={change.text}>{change.text}</li>
                  ))}
                </ul>
              )}
            </Section>
          )}
          {outline !== null && <OutlineView outline={outline} />}
          <Section title={t('processes.json')}>
            <details>
              <summary>{t('processes.open')}</summary>
              <pre className="mono">{JSON.stringify(JSON.parse(text), null, 2)}</pre>
            </details>
          </Section>
        </PageFrame>
      )}
    </QueryView>
  );
}
