import { useParams } from 'react-router';
import { useT } from '../../features/language/language.js';
import { OutlineView } from '../../features/processes/outline-view.js';
import { useOutline } from '../../features/processes/process-queries.js';
import { PageFrame } from '../../ui/page-frame.js';
import { QueryView } from '../../ui/query-view.js';

/** One definition to be read. */
export function DefinitionPage() {
  const t = useT();
  const { hash = '' } = useParams();
  const outline = useOutline(hash);
  return (
    <QueryView query={outline} notFound={t('processes.notFound')}>
      {(found) => (
        <PageFrame title={found.title} aside={t('processes.version', { version: found.version })}>
          <OutlineView outline={found} />
        </PageFrame>
      )}
    </QueryView>
  );
}
