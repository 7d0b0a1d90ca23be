import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../app/api/contract.js';
import { ProblemError } from '../../app/api/http.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { useT } from '../language/language.js';
import { ConflictAlert } from './conflict-alert.js';
import { placeOf } from './finding-places.js';

interface DraftProblemProps {
  readonly error: Error;
  readonly itemId: string | null;
  readonly document: DisclosureDocument;
  readonly onKeepMine: (itemVersion: number) => void;
  readonly onTakeTheirs: () => void;
}

/** Why a draft was not saved, brought before the eyes of whoever pressed the button. The text stays in the form. */
export function DraftProblem(props: DraftProblemProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [props.error]);
  return (
    <div ref={place} tabIndex={-1} className="problem-place">
      <ProblemByKind {...props} />
    </div>
  );
}

function ProblemByKind({ error, itemId, document, onKeepMine, onTakeTheirs }: DraftProblemProps) {
  if (!(error instanceof ProblemError)) return <ProblemAlert error={error} />;
  const { findings, changes, status } = error.problem;
  if (findings !== undefined && findings.length > 0)
    return <SecrecyAlert findings={findings} document={document} />;
  if (status === 409 && changes !== undefined && itemId !== null) {
    return (
      <ConflictAlert itemId={itemId} changes={changes} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />
    );
  }
  return <ProblemAlert error={error} />;
}

interface SecrecyAlertProps {
  readonly findings: readonly Finding[];
  readonly document: DisclosureDocument;
}

function SecrecyAlert({ findings, document }: SecrecyAlertProps) {
  const t = useT();
  const placed = findings.map(({ block, start, markClass, text }) => {
    const place = placeOf(block, document);
    return { key: `${block} ${start}`, place: t(place.key, place.params), text: text ?? markClass };
  });
  return (
    <Alert
      className="block-gap"
      role="alert"
      type="error"
      showIcon
      title={t('draft.secrecyTitle')}
      description={
        <>
          <ul className="plain-list">
            {placed.map(({ key, place, text }) => (
              <li key={key}>{t('draft.secrecyFinding', { place, text })}</li>
            ))}
          </ul>
          <p>{t('draft.secrecyHint')}</p>
        </>
      }
    />
  );
}
