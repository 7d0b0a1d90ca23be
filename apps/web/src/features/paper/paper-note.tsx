import { Tag } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import type { PaperSignature } from '../../app/api/paper-calls.js';
import { useT } from '../language/language.js';

interface PaperNoteProps {
  readonly paper: PaperSignature | null;
  /** Whose scan is offered; left out where the reader does not read the source. */
  readonly scanOf?: string | undefined;
}

/** That a decision was signed on a printed form, and who typed it in. */
export function PaperNote({ paper, scanOf }: PaperNoteProps) {
  const t = useT();
  const api = useApi();
  if (paper === null) return null;
  const { formNumber: number, signedOn, typist } = paper;
  return (
    <div>
      <Tag>{t('paper.tag')}</Tag>
      {t('paper.signature', { number, signedOn, typist: typist.name })}{' '}
      {scanOf !== undefined && <a href={api.paperScanAddress(scanOf, number)}>{t('paper.openScan')}</a>}
    </div>
  );
}
