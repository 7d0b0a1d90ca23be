import { Table, Tag } from 'antd';
import { useState } from 'react';
import type { UnitStaffing } from '../../app/api/process-calls.js';
import { useT } from '../../features/language/language.js';
import { StrandedCases } from '../../features/assignments/stranded-cases.js';
import { useUnitStaffing } from '../../features/processes/process-queries.js';
import { UnitChoice } from '../../features/processes/unit-choice.js';
import { useSession } from '../../features/session/session.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

type Person = UnitStaffing['people'][number];

/** Who holds which duty, and what the people there cannot finish. */
export function RosterPage() {
  const t = useT();
  const { unit, areas } = useSession();
  const [unitId, setUnitId] = useState(unit.id);
  const staffing = useUnitStaffing(unitId);
  return (
    <PageFrame title={t('roster.title')} aside={<UnitChoice unitId={unitId} onChange={setUnitId} />}>
      <p className="faint">{t('roster.hint')}</p>
      <QueryView query={staffing}>
        {({ people, shortages }) => (
          <>
            <Section title={t('roster.shortages')}>
              {shortages.length === 0 ? (
                <p className="faint">{t('roster.noShortages')}</p>
              ) : (
                <ul>
                  {shortages.map(({ hash, purposes, sentence }) => (
                    <li key={`${hash} ${sentence}`}>
                      {purposes.map((purpose) => (
                        <Tag key={purpose}>{purpose}</Tag>
                      ))}
                      {sentence}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title={t('roster.people')}>
              <Table<Person>
                rowKey="personId"
                size="small"
                pagination={false}
                scroll={{ x: 'max-content' }}
                dataSource={[...people]}
                columns={[
                  { title: t('roster.person'), dataIndex: 'name' },
                  { title: t('roster.duties'), render: (_, { duties }) => <Duties duties={duties} /> },
                ]}
              />
            </Section>
          </>
        )}
      </QueryView>
      {areas.includes('strandedCases') && <StrandedCases />}
    </PageFrame>
  );
}

function Duties({ duties }: { readonly duties: Person['duties'] }) {
  const t = useT();
  return (
    <>
      {duties.map(({ duty, unitId, dutyName, stepName }) => (
        <Tag key={`${duty} ${unitId} ${stepName ?? ''}`}>
          {dutyName}
          {stepName !== null && ` · ${t('roster.onlyStep', { step: stepName })}`}
        </Tag>
      ))}
    </>
  );
}
