import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, Operation, Rendition, Revision } from '../../app/api/contract.js';

import { Section } from '../../ui/section.js';
import { useCommand } from '../command/use-command.js';
import { DecisionProblem } from '../decision/decision-problem.js';
import type { Span } from '../document/document-model.js';
import { useSelectedSpan } from '../document/use-selected-span.js';
import { ProposalButton } from '../findings/proposal-button.js';
import { ResidualList } from '../findings/residual-list.js';
import { FindingsPanel } from '../findings/findings-panel.js';
import { refreshItem } from '../items/item-queries.js';
import { useT } from '../language/language.js';
import { OperationForm, type OperationValues } from './operation-form.js';
import { overlapsAny, renditionHighlights, sourceHighlights } from './operation-highlights.js';
import { OperationList } from './operation-list.js';
import { SelectionNote } from './selection-note.js';
import { TextFinder } from './text-finder.js';
import { TreatedContent } from './treated-content.js';
import { treatableTexts } from './treatment-texts.js';

interface TreatmentWorkbenchProps {
  readonly taskId: string;
  readonly item: ItemView;
  readonly revision: Revision;
  readonly rendition: Rendition;
  readonly onUnsaved: (isUnsaved: boolean) => void;
}

/** Treatment by hand: marked places of the source, what is done to each, and the rendition that the API computes. */
export function TreatmentWorkbench({
  taskId,
  item,
  revision,
  rendition,
  onUnsaved,
}: TreatmentWorkbenchProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { message } = App.useApp();
  const source = useRef<HTMLDivElement>(null);
  const { reading, clear } = useSelectedSpan(source);
  const [found, setFound] = useState<readonly Span[]>([]);
  const [operations, setOperations] = useState<readonly Operation[]>(rendition.operations);
  const texts = useMemo(() => treatableTexts(revision.document, revision.metadata), [revision]);
  const labelOf = (operation: Operation) =>
    `${t(`treatment.action.${operation.action}`)} · ${operation.rule}`;

  const change = (next: readonly Operation[]) => {
    setOperations(next);
    onUnsaved(true);
  };
  const save = useCommand(
    (list: readonly Operation[], key) =>
      api.saveTreatment(item.id, { itemVersion: item.version, taskId, operations: list }, key),
    async () => {
      onUnsaved(false);
      void message.success(t('treatment.saved'));
      await refreshItem(client, item.id);
    },
  );

  const selected = reading.kind === 'span' ? reading.span : null;
  const isOverlapping = selected !== null && overlapsAny(selected, operations);
  const spans = found.length > 0 ? found : selected === null || isOverlapping ? [] : [selected];
  const add = (values: OperationValues) => {
    change([...operations, ...spans.map((span) => ({ id: crypto.randomUUID(), span, ...values }))]);
    setFound([]);
    clear();
  };

  return (
    <>
      <p className="faint">{t('treatment.hint')}</p>
      <div className="workbench">
        <Section title={t('treatment.source')} className="pane">
          <div ref={source}>
            <TreatedContent
              document={revision.document}
              metadata={revision.metadata}
              highlights={sourceHighlights(operations, labelOf)}
              label={t('treatment.source')}
            />
          </div>
        </Section>
        <Section title={t('treatment.newOperation')} className="workbench-tools">
          <ProposalButton
            item={item}
            isTaken={(span) => overlapsAny(span, operations)}
            onTake={(proposed) => change([...operations, ...proposed])}
          />
          <TextFinder
            texts={texts}
            isTaken={(span) => overlapsAny(span, operations)}
            chosen={found}
            onChoose={setFound}
          />
          {found.length === 0 && <SelectionNote reading={reading} isOverlapping={isOverlapping} />}
          <OperationForm isReady={spans.length > 0} onAdd={add} />
          <h3>{t('treatment.list', { count: operations.length })}</h3>
          <OperationList
            operations={operations}
            texts={texts}
            onDelete={(id) => change(operations.filter((operation) => operation.id !== id))}
          />
          {save.error !== null && (
            <DecisionProblem error={save.error} itemId={item.id} onReloaded={save.reset} />
          )}
          <div className="workbench-save">
            <Button type="primary" loading={save.isPending} onClick={() => save.mutate(operations)}>
              {t('treatment.save')}
            </Button>
          </div>
        </Section>
      </div>
      <Section title={t('treatment.preview')} className="pane">
        <p className="faint">{t('treatment.previewHint')}</p>
        <TreatedContent
          document={rendition.document}
          metadata={rendition.metadata}
          highlights={renditionHighlights(rendition.operations, labelOf)}
          label={t('treatment.preview')}
        />
      </Section>
      {rendition.operations.length > 0 && <ResidualList item={item} document={rendition.document} />}
      <FindingsPanel item={item} document={revision.document} />
    </>
  );
}
