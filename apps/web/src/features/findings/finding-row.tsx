import { Checkbox, Tag } from 'antd';
import type { FoundInText } from '../../app/api/contract.js';
import { InstantText } from '../../ui/instant-text.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { placeOf } from '../draft/finding-places.js';
import { useT } from '../language/language.js';
import { excerptOf } from './finding-list.js';

interface FindingRowProps {
  readonly finding: FoundInText;
  readonly document: DisclosureDocument;
  /** Null when this person may not answer it. */
  readonly choice: { readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void } | null;
}

const colours: Readonly<Record<string, string>> = {
  VETO: 'error',
  SERIOUS: 'warning',
  GENERAL: 'processing',
  STYLE: 'default',
};

/** One finding: what kind of thing, where, why, on what basis, and how it stands. */
export function FindingRow({ finding, document, choice }: FindingRowProps) {
  const t = useT();
  const { key, params } = placeOf(finding.place.block, document);
  const place = t(key, params);
  const { disposition } = finding;
  return (
    <li className="finding" data-finding={finding.id}>
      {choice !== null && (
        <Checkbox
          checked={choice.isChosen}
          onChange={({ target }) => choice.onChange(target.checked)}
          aria-label={t('findings.select', { category: finding.categoryName, place })}
        />
      )}
      <div>
        <p className="finding-head">
          <Tag color={colours[finding.severity] ?? 'default'}>{finding.severityName}</Tag>
          <strong>{finding.categoryName}</strong>
          <span className="faint">{finding.statusName}</span>
        </p>
        <p>{t('findings.place', { place, text: excerptOf(document, finding.place) })}</p>
        <p className="faint">{finding.why}</p>
        {finding.replacement !== null && (
          <p className="faint">{t('findings.replacement', { replacement: finding.replacement })}</p>
        )}
        {finding.suggestion !== null && (
          <p className="faint">{t('findings.suggestion', { suggestion: finding.suggestion })}</p>
        )}
        {finding.basis.length > 0 && (
          <p className="faint">{t('findings.basis', { basis: finding.basis.join('；') })}</p>
        )}
        {disposition !== null && (
          <p className="faint">
            {disposition.kindName}：{disposition.reasonName} {disposition.note} · {disposition.by.name}{' '}
            <InstantText at={disposition.at} />
            {disposition.isCarried && ` · ${t('findings.carried')}`}
          </p>
        )}
      </div>
    </li>
  );
}
