import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { DocumentView } from '../../features/document/document-view.js';
import { renditionQuery, revisionQuery } from '../../features/items/item-queries.js';
import { useT } from '../../features/language/language.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

/** The text as far as the API lets this person read it. */
export function ItemText({ item }: { readonly item: ItemView }) {
  const t = useT();
  switch (item.access) {
    case 'source':
      return <SourceText itemId={item.id} />;
    case 'rendition':
      return <RenditionText itemId={item.id} />;
    case 'none':
      return (
        <Section title={t('item.text')}>
          <p className="faint">{t('item.withheld')}</p>
        </Section>
      );
  }
}

function SourceText({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const api = useApi();
  const revision = useQuery(revisionQuery(api, itemId));
  return (
    <Section title={t('item.text')} aside={<span className="faint">{t('task.showsSource')}</span>}>
      <QueryView query={revision}>
        {({ document }) => <DocumentView document={document} label={t('item.text')} />}
      </QueryView>
    </Section>
  );
}

function RenditionText({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const api = useApi();
  const rendition = useQuery(renditionQuery(api, itemId));
  return (
    <Section title={t('item.text')} aside={<span className="faint">{t('task.showsRendition')}</span>}>
      <QueryView query={rendition}>
        {({ document }) => <DocumentView document={document} label={t('item.text')} />}
      </QueryView>
    </Section>
  );
}
