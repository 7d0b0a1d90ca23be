import { Tag } from 'antd';
import { Link } from 'react-router';
import type { AsOf } from '../../app/api/oversight-calls.js';
import { DigestText } from '../../ui/digest-text.js';
import { FactList } from '../../ui/fact-list.js';
import { InstantText } from '../../ui/instant-text.js';
import { ReasonList } from '../../ui/reason-list.js';
import { useT } from '../language/language.js';
import { nameOf, useReference } from '../reference/reference.js';

/** What somebody had seen at a moment, and could do. */
export function AsOfView({ found }: { readonly found: AsOf }) {
  const t = useT();
  const names = useReference()?.steps;
  const { person, at, seq, stateName, round, definition, duties, seen, steps } = found;
  const held = duties.map(({ dutyName, step }) =>
    step === null ? dutyName : `${dutyName} · ${nameOf(names, step)}`,
  );
  return (
    <>
      <h3>
        {person.name} · <InstantText at={at} withSeconds />
      </h3>
      <FactList
        facts={[
          { label: t('asOf.duties'), value: held.join(t('app.listSeparator')) || t('asOf.noDuties') },
          { label: t('asOf.state'), value: stateName },
          { label: t('asOf.round'), value: round },
          { label: t('asOf.seq'), value: t('asOf.seqValue', { seq }) },
          {
            label: t('asOf.definition'),
            value: (
              <Link to={`/processes/definitions/${definition}`}>
                <DigestText digest={definition} />
              </Link>
            ),
          },
          { label: t('asOf.revision'), value: digestOrNull(found.revision) },
          { label: t('asOf.rendition'), value: digestOrNull(found.rendition) },
          { label: t('asOf.releasePlan'), value: digestOrNull(found.releasePlan) },
        ]}
      />
      <h3>{t('asOf.steps')}</h3>
      {steps.length === 0 && <p className="faint">{t('asOf.noSteps')}</p>}
      <ul>
        {steps.map(({ step, stepName, allowed, reasons }) => (
          <li key={step}>
            {stepName}{' '}
            <Tag color={allowed ? 'success' : 'warning'}>{t(allowed ? 'asOf.allowed' : 'asOf.refused')}</Tag>
            <ReasonList reasons={reasons} />
          </li>
        ))}
      </ul>
      <h3>{t('asOf.seen')}</h3>
      {seen.length === 0 && <p className="faint">{t('asOf.nothingSeen')}</p>}
      <ul>
        {seen.map((one) => (
          <li key={`${one.at} ${one.action}`}>
            <span className="faint">
              <InstantText at={one.at} withSeconds />
            </span>{' '}
            {one.actionName} {one.stepName} {digestOrNull(one.rendition ?? one.revision)}
          </li>
        ))}
      </ul>
    </>
  );
}

function digestOrNull(digest: string | null) {
  return digest === null ? null : <DigestText digest={digest} />;
}
