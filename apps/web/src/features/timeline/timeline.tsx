import type { TimelineEntry } from '../../app/api/contract.js';
import { InstantText } from '../../ui/instant-text.js';
import { PaperNote } from '../paper/paper-note.js';
import { useT } from '../language/language.js';

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** The item whose scans are offered; left out where the reader does not read its source. */
  readonly scanOf?: string | undefined;
}

/** What happened to an item, oldest first, each line in the words of its audit entry. */
export function Timeline({ entries, scanOf }: TimelineProps) {
  const t = useT();
  if (entries.length === 0) return <p className="faint">{t('timeline.empty')}</p>;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.seq} className={entry.stale === true ? 'stale' : ''}>
          <div className="faint">
            <InstantText at={entry.at} /> ·{' '}
            {entry.actor.kind === 'system' ? t('timeline.system') : entry.actor.name}
            {entry.actor.dutyName !== null && ` · ${entry.actor.dutyName}`}
          </div>
          <div>{entry.sentence}</div>
          {[entry.reasonClassName, entry.groundName].map(
            (name) => name !== null && <div key={name}>{name}</div>,
          )}
          <PaperNote paper={entry.paper} scanOf={scanOf} />
          {entry.opinion !== null && <div className="opinion-text">{entry.opinion}</div>}
        </li>
      ))}
    </ol>
  );
}
