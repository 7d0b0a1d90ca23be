import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../../features/language/language.js';
import { InUseTable } from '../../features/processes/in-use-table.js';
import { useUnitProcesses } from '../../features/processes/process-queries.js';
import { ProposalDialog } from '../../features/processes/proposal-dialog.js';
import { ProposalTable } from '../../features/processes/proposal-table.js';
import { RunningTable } from '../../features/processes/running-table.js';
import { UnitChoice } from '../../features/processes/unit-choice.js';
import { useSession } from '../../features/session/session.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

/** How a unit works: what is in force, what is proposed, and the office's own rules. */
export function ProcessesPage() {
  const t = useT();
  const { unit } = useSession();
  const [unitId, setUnitId] = useState(unit.id);
  const [isProposing, setProposing] = useState(false);
  const processes = useUnitProcesses(unitId);
  return (
    <PageFrame title={t('processes.title')} aside={<UnitChoice unitId={unitId} onChange={setUnitId} />}>
      <p className="faint">{t('processes.hint')}</p>
      <QueryView query={processes}>
        {({ inUse, policies, proposals, mayPropose, running }) => (
          <>
            {mayPropose && (
              <div className="button-row">
                <Button type="primary" onClick={() => setProposing(true)}>
                  {t('processes.propose')}
                </Button>
              </div>
            )}
            <Section title={t('processes.inUse')}>
              <InUseTable inUse={inUse} />
            </Section>
            {running.length > 0 && (
              <Section title={t('processes.running')}>
                <RunningTable running={running} inUse={inUse} />
              </Section>
            )}
            <Section title={t('processes.proposals')}>
              <ProposalTable proposals={proposals} />
            </Section>
            <Section title={t('processes.policies')}>
              {policies.length === 0 ? (
                <p className="faint">{t('processes.noPolicies')}</p>
              ) : (
                <ul>
                  {policies.map(({ name, title }) => (
                    <li key={name}>{title}</li>
                  ))}
                </ul>
              )}
            </Section>
            <ProposalDialog
              unitId={unitId}
              inUse={inUse}
              isOpen={isProposing}
              onClose={() => setProposing(false)}
            />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}
