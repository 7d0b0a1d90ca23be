import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Operation } from '../../app/api/contract.js';
import { useT } from '../language/language.js';
import type { TreatableText } from './treatment-texts.js';

interface OperationListProps {
  readonly operations: readonly Operation[];
  readonly texts: readonly TreatableText[];
  readonly onDelete?: (id: string) => void;
}

/** The operations in reading order: place, what stands there afterwards, rule and basis. */
export function OperationList({ operations, texts, onDelete }: OperationListProps) {
  const t = useT();
  if (operations.length === 0) return <p className="faint">{t('treatment.empty')}</p>;
  const order = new Map(texts.map(({ id }, index) => [id, index]));
  const rank = ({ span }: Operation) => order.get(span.block) ?? texts.length;
  const ordered = operations.toSorted(
    (left, right) => rank(left) - rank(right) || left.span.start - right.span.start,
  );
  return (
    <ol className="operations">
      {ordered.map((operation) => {
        const text = texts.find(({ id }) => id === operation.span.block);
        const place = text === undefined ? operation.span.block : t(text.place.key, text.place.params);
        return (
          <li key={operation.id}>
            <div className="operation-line">
              <button
                type="button"
                className="link-button"
                aria-label={t('treatment.show', { place })}
                onClick={() => show(operation.id)}
              >
                {place}
              </button>
              <span className={`tone-${operation.action} operation-action`}>
                {t(`treatment.action.${operation.action}`)}
              </span>
              {operation.replacement !== '' && <code>{operation.replacement}</code>}
              {onDelete !== undefined && (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('treatment.delete', { place })}
                  onClick={() => onDelete(operation.id)}
                />
              )}
            </div>
            <div className="faint">
              {operation.rule} · {operation.basis}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function show(id: string): void {
  const target = [...document.querySelectorAll<HTMLElement>('[data-highlight]')].find(
    (mark) => mark.dataset['highlight'] === id,
  );
  target?.scrollIntoView({ block: 'center' });
}
