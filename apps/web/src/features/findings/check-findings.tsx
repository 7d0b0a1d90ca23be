import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { DisclosureDocument } from '../document/document-model.js';
import { useT } from '../language/language.js';
import type { FindingGroup } from './finding-list.js';
import { FindingRow } from './finding-row.js';

interface CheckFindingsProps {
  readonly name: string;
  /** What the check says as a whole: under which rules, how much. */
  readonly result: string;
  readonly group: FindingGroup;
  readonly document: DisclosureDocument;
  /** Chosen findings by id; null when this person may not answer this check. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The findings of one check: what waits for an answer first, what has one on demand. */
export function CheckFindings({ name, result, group, document, chosen, onChoose }: CheckFindingsProps) {
  const t = useT();
  const [showsSettled, setShowsSettled] = useState(false);
  const { open, settled } = group;
  const with_ = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen ?? []);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  const openIds = open.map(({ id }) => id);
  return (
    <div className="check-findings">
      <h3>{name}</h3>
      <p className="faint">{result}</p>
      {chosen !== null && open.length > 1 && (
        <Checkbox
          checked={openIds.every((id) => chosen.has(id))}
          onChange={({ target }) => with_(openIds, target.checked)}
        >
          {t('findings.selectAll', { count: open.length })}
        </Checkbox>
      )}
      <ul className="finding-list">
        {[...open, ...(showsSettled ? settled : [])].map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            document={document}
            choice={
              chosen === null || finding.status === 'TREATED'
                ? null
                : { isChosen: chosen.has(finding.id), onChange: (isChosen) => with_([finding.id], isChosen) }
            }
          />
        ))}
      </ul>
      {settled.length > 0 && (
        <Button type="link" onClick={() => setShowsSettled(!showsSettled)}>
          {showsSettled ? t('findings.hideSettled') : t('findings.showSettled', { count: settled.length })}
        </Button>
      )}
    </div>
  );
}
