import type { Operation, Rendition, Revision } from '../../app/api/contract.js';
import { Section } from '../../ui/section.js';
import { useT } from '../language/language.js';
import { renditionHighlights, sourceHighlights } from './operation-highlights.js';
import { OperationList } from './operation-list.js';
import { TreatedContent } from './treated-content.js';
import { treatableTexts } from './treatment-texts.js';

interface BeforeAfterProps {
  readonly revision: Revision;
  readonly rendition: Rendition;
}

/** Source and rendition side by side, every operation marked in both, for whoever verifies them. */
export function BeforeAfter({ revision, rendition }: BeforeAfterProps) {
  const t = useT();
  const { operations } = rendition;
  const labelOf = (operation: Operation) =>
    `${t(`treatment.action.${operation.action}`)} · ${operation.rule}`;
  return (
    <>
      <Section title={t('treatment.list', { count: operations.length })}>
        <OperationList operations={operations} texts={treatableTexts(revision.document, revision.metadata)} />
      </Section>
      <div className="side-by-side">
        <Section title={t('task.before')} className="pane">
          <TreatedContent
            document={revision.document}
            metadata={revision.metadata}
            highlights={sourceHighlights(operations, labelOf)}
            label={t('task.before')}
          />
        </Section>
        <Section title={t('task.after')} className="pane">
          <TreatedContent
            document={rendition.document}
            metadata={rendition.metadata}
            highlights={renditionHighlights(operations, labelOf)}
            label={t('task.after')}
          />
        </Section>
      </div>
    </>
  );
}
