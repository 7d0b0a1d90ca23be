import { Alert } from 'antd';
import type { Returned } from '../../app/api/contract.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { textBlocksOf } from '../document/text-blocks.js';
import { useT } from '../language/language.js';

interface ReturnedAlertProps {
  readonly returned: Returned;
  readonly document: DisclosureDocument;
}

const excerptLength = 24;

/** Why a draft came back, and which paragraphs it is about. */
export function ReturnedAlert({ returned, document }: ReturnedAlertProps) {
  const t = useT();
  const marked = new Set(returned.positions.map(({ block }) => block));
  const paragraphs = textBlocksOf(document).filter(({ id }) => marked.has(id));
  const reason = [returned.reasonClassName, returned.opinion].filter((part) => part !== null && part !== '');
  return (
    <Alert
      className="block-gap"
      type="warning"
      showIcon
      title={t('draft.returnedTitle', { step: returned.stepName, name: returned.by.name })}
      description={
        <>
          <div>{reason.join(' · ')}</div>
          <ul className="plain-list">
            {paragraphs.map(({ id, number, text }) => (
              <li key={id}>
                {t('treatment.placeBlock', { number })} <span className="faint">{excerptOf(text)}</span>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

function excerptOf(text: string): string {
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
}
