import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView, TaskView } from '../../app/api/contract.js';
import { TaskHands } from '../../features/assignments/task-hands.js';
import { DecisionPanel } from '../../features/decision/decision-panel.js';
import { OpinionList } from '../../features/decision/opinion-list.js';
import { FindingsPanel } from '../../features/findings/findings-panel.js';
import { ResidualList } from '../../features/findings/residual-list.js';
import { renditionQuery, revisionQuery } from '../../features/items/item-queries.js';
import { useT } from '../../features/language/language.js';
import { MetadataView } from '../../features/metadata/metadata-view.js';
import { ReleasePlanView } from '../../features/release-plan/release-plan-view.js';
import { BeforeAfter } from '../../features/treatment/before-after.js';
import { TreatmentWorkbench } from '../../features/treatment/treatment-workbench.js';
import { PaperSection } from '../../features/paper/paper-section.js';
import { CommentsSection } from '../../features/remarks/comments-section.js';
import { ExpertsSection } from '../../features/experts/experts-section.js';
import { SignersSection } from '../../features/signers/signers-section.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import { PagePreview } from './page-preview.js';
import { SeenContent } from './seen-content.js';
import { SignSummary } from './sign-summary.js';
import { usePositions } from './use-positions.js';

interface TaskScreenProps {
  readonly task: TaskView;
  readonly item: ItemView;
}

const pageSteps = ['thirdProof', 'publish', 'postPublishCheck'];

/** One screen per step: what it judges on the left, the decision on the right. */
export function TaskScreen({ task, item }: TaskScreenProps) {
  const t = useT();
  const navigate = useNavigate();
  const content = useRef<HTMLDivElement>(null);
  const positions = usePositions(content);
  const [hasUnsaved, setUnsaved] = useState(false);
  const isStale =
    task.contentDigest !== item.contentDigest || task.releasePlanDigest !== item.releasePlanDigest;
  const blockedBy = hasUnsaved ? t('treatment.unsaved') : isStale ? t('task.loadingLatest') : null;
  return (
    <div className={task.shows === 'both' ? 'task-layout wide-content' : 'task-layout'}>
      <div className="task-content" ref={content}>
        <ContentOfStep task={task} item={item} onUnsaved={setUnsaved} highlights={positions.highlights} />
        {task.shows !== 'both' && task.step !== 'signOff' && <ItemFacts item={item} />}
      </div>
      <aside className="task-decision" id="decision">
        <Section title={t('task.decide')}>
          <DecisionPanel
            task={task}
            positions={positions.picker}
            blockedBy={blockedBy}
            onDecided={() => void navigate('/')}
          />
        </Section>
        {task.status === 'open' && (
          <Section title={t('hands.title')}>
            <TaskHands task={task} item={item} />
          </Section>
        )}
        <PaperSection task={task} />
        <SignersSection task={task} />
        <ExpertsSection itemId={item.id} task={task} />
        <CommentsSection itemId={item.id} />
        {task.step !== 'signOff' && (
          <Section title={t('task.opinions')}>
            <OpinionList opinions={task.opinions} />
          </Section>
        )}
      </aside>
      {task.shows === 'both' && (
        <div>
          <ItemFacts item={item} />
        </div>
      )}
    </div>
  );
}

interface ContentOfStepProps extends TaskScreenProps {
  readonly highlights: ReturnType<typeof usePositions>['highlights'];
  readonly onUnsaved: (hasUnsaved: boolean) => void;
}

function ContentOfStep({ task, item, highlights, onUnsaved }: ContentOfStepProps) {
  if (task.step === 'deidentification' && task.status === 'open') {
    return <Treating task={task} item={item} onUnsaved={onUnsaved} />;
  }
  if (task.shows === 'both') return <Comparing item={item} />;
  return (
    <>
      {task.step === 'signOff' && <SignSummary task={task} item={item} />}
      {pageSteps.includes(task.step) && <PagePreview itemId={item.id} contentDigest={task.contentDigest} />}
      <SeenContent task={task} item={item} highlights={highlights} />
    </>
  );
}

function Treating({ task, item, onUnsaved }: TaskScreenProps & Pick<ContentOfStepProps, 'onUnsaved'>) {
  const api = useApi();
  const revision = useQuery(revisionQuery(api, item));
  // While a saved treatment is computed anew, the list being worked on stays where it is.
  const rendition = useQuery({ ...renditionQuery(api, item), placeholderData: keepPreviousData });
  return (
    <QueryView query={revision}>
      {(source) => (
        <QueryView query={rendition}>
          {(treated) => (
            <TreatmentWorkbench
              taskId={task.id}
              item={item}
              revision={source}
              rendition={treated}
              onUnsaved={onUnsaved}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

function Comparing({ item }: { readonly item: ItemView }) {
  const api = useApi();
  const revision = useQuery(revisionQuery(api, item));
  const rendition = useQuery(renditionQuery(api, item));
  return (
    <QueryView query={revision}>
      {(source) => (
        <QueryView query={rendition}>
          {(treated) => (
            <>
              <BeforeAfter revision={source} rendition={treated} />
              {treated.operations.length > 0 && <ResidualList item={item} document={treated.document} />}
              <FindingsPanel item={item} document={source.document} />
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

function ItemFacts({ item }: { readonly item: ItemView }) {
  const t = useT();
  return (
    <>
      {item.metadata !== null && (
        <Section title={t('item.metadata')}>
          <MetadataView metadata={item.metadata} />
        </Section>
      )}
      {item.releasePlan !== null && (
        <Section title={t('item.releasePlan')}>
          <ReleasePlanView plan={item.releasePlan} />
        </Section>
      )}
    </>
  );
}
