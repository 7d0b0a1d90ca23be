import type { ItemView, TaskView } from '../../app/api/contract.js';
import { OpinionList } from '../../features/decision/opinion-list.js';
import { useT } from '../../features/language/language.js';
import { MetadataView } from '../../features/metadata/metadata-view.js';
import { ReleasePlanView } from '../../features/release-plan/release-plan-view.js';
import { Section } from '../../ui/section.js';

/** What the signer needs on one page: the item, how it is to be released, and what everybody said of it. */
export function SignSummary({ task, item }: { readonly task: TaskView; readonly item: ItemView }) {
  const t = useT();
  return (
    <Section title={t('task.summaryTitle')} className="summary">
      <p className="faint">{t('task.summaryHint')}</p>
      {item.metadata !== null && <MetadataView metadata={item.metadata} isBrief />}
      {item.releasePlan !== null && <ReleasePlanView plan={item.releasePlan} isBrief />}
      <h3>{t('task.opinions')}</h3>
      <OpinionList opinions={task.opinions} />
    </Section>
  );
}
