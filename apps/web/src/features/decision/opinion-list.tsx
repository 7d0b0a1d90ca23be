import { Tag } from 'antd';
import type { Opinion } from '../../app/api/contract.js';
import { InstantText } from '../../ui/instant-text.js';
import { PaperNote } from '../paper/paper-note.js';
import { useT } from '../language/language.js';

/** Opinions of all steps so far. Those given on an earlier text say so. */
export function OpinionList({ opinions }: { readonly opinions: readonly Opinion[] }) {
  const t = useT();
  if (opinions.length === 0) return <p className="faint">{t('task.noOpinions')}</p>;
  return (
    <ol className="opinions">
      {opinions.map((opinion) => (
        <li key={opinion.decisionId} className={opinion.current ? '' : 'stale'}>
          <div className="opinion-head">
            <strong>{opinion.stepName}</strong>
            <span>
              {opinion.person.name}{' '}
              {opinion.actingFor !== null && (
                <span className="faint">{t('opinion.actingFor', { name: opinion.actingFor.name })} </span>
              )}
              <span className="faint">{opinion.dutyName}</span>
            </span>
            <Tag>{opinion.outcomeName}</Tag>
            {opinion.carriedByName !== null && (
              <Tag color="processing">{t('task.carriedOpinion', { rule: opinion.carriedByName })}</Tag>
            )}
            {!opinion.current && <Tag color="warning">{t('task.staleOpinion')}</Tag>}
            <span className="faint">
              {t('inbox.roundValue', { round: opinion.round })} · <InstantText at={opinion.at} />
            </span>
          </div>
          {[opinion.reasonClassName, opinion.groundName].map(
            (name) => name !== null && <div key={name}>{name}</div>,
          )}
          <PaperNote paper={opinion.paper} />
          {opinion.opinion !== null && <div className="opinion-text">{opinion.opinion}</div>}
        </li>
      ))}
    </ol>
  );
}
