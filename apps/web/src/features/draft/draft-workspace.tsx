import { App, Button, Form, Skeleton } from 'antd';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { DraftBody, ItemView } from '../../app/api/contract.js';
import { Section } from '../../ui/section.js';
import { useCommand } from '../command/use-command.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { useT } from '../language/language.js';
import { MetadataFields } from '../metadata/metadata-fields.js';
import { ReleasePlanFields } from '../release-plan/release-plan-fields.js';
import { DraftProblem } from './draft-problem.js';
import { draftBodyOf, draftToValues, type DraftValues } from './draft-values.js';
import { LeaveGuard } from './leave-guard.js';
import { useFieldIssues } from './use-field-issues.js';

const DocumentEditor = lazy(() =>
  import('../editor/document-editor.js').then((module) => ({ default: module.DocumentEditor })),
);

interface DraftWorkspaceProps {
  /** null while the item does not exist yet: the first save creates it. */
  readonly item: ItemView | null;
  readonly initial: DraftBody;
  readonly onSaved: (item: ItemView) => void;
  readonly onDiscard: () => void;
  /** What stands below the text; it is told the item's version after a command of its own has changed it. */
  readonly below?: (onVersion: (itemVersion: number) => void) => ReactNode;
  /** What stands beside the save button; it is told whether everything typed has been saved. */
  readonly children?: (isSaved: boolean) => ReactNode;
}

interface SaveRequest {
  readonly body: DraftBody;
  readonly itemVersion: number | null;
}

/**
 * Text, catalogue data and release plan of one item being written. What was typed lives in this component only, and
 * stays there whatever the API answers to a save.
 */
export function DraftWorkspace({ item, initial, onSaved, onDiscard, below, children }: DraftWorkspaceProps) {
  const t = useT();
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<DraftValues>();
  const readDocument = useRef<() => DisclosureDocument>(() => initial.document);
  const [version, setVersion] = useState(item?.version ?? null);
  const [edits, setEdits] = useState({ made: 0, saved: 0 });
  const isSaved = edits.made === edits.saved;
  const edited = () => setEdits(({ made, saved }) => ({ made: made + 1, saved }));

  const save = useCommand(({ body, itemVersion }: SaveRequest, key) =>
    item === null || itemVersion === null
      ? api.createItem(body, key)
      : api.saveDraft(item.id, { ...body, itemVersion }, key),
  );
  useFieldIssues(form, save.error);

  const saveOver = (itemVersion: number | null) => {
    const body = draftBodyOf(readDocument.current(), form.getFieldsValue(true) as DraftValues);
    const madeNow = edits.made;
    save.mutate(
      { body, itemVersion },
      {
        onSuccess: (answer) => {
          setVersion(answer.version);
          setEdits(({ made }) => ({ made, saved: madeNow }));
          void message.success(t('draft.saved', { version: answer.version }));
          onSaved(answer);
        },
      },
    );
  };

  return (
    <Form<DraftValues>
      form={form}
      layout="vertical"
      initialValues={draftToValues(initial)}
      onValuesChange={edited}
    >
      <LeaveGuard isSaved={isSaved} />
      {save.error !== null && (
        <DraftProblem
          error={save.error}
          itemId={item?.id ?? null}
          document={readDocument.current()}
          onKeepMine={saveOver}
          onTakeTheirs={onDiscard}
        />
      )}
      <Section title={t('draft.documentSection')}>
        <Suspense fallback={<Skeleton active aria-label={t('editor.loading')} />}>
          <DocumentEditor
            initial={initial.document}
            onChange={(read) => {
              readDocument.current = read;
              edited();
            }}
          />
        </Suspense>
      </Section>
      {below?.(setVersion)}
      <Section title={t('draft.metadataSection')}>
        <MetadataFields />
      </Section>
      <Section title={t('draft.planSection')}>
        <ReleasePlanFields />
      </Section>
      <div className="action-bar">
        <Button type="primary" loading={save.isPending} onClick={() => saveOver(version)}>
          {t('draft.save')}
        </Button>
        <span role="status" className="faint">
          {t(isSaved ? 'draft.savedState' : 'draft.unsaved')}
        </span>
        {children?.(isSaved)}
      </div>
    </Form>
  );
}
