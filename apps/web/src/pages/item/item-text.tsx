import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { DocumentView } from '../../features/document/document-view.js';
import { renditionQuery, revisionQuery } from '../../features/items/item-queries.js';
import { useT } from '../../features/language/language.js';
import { useSession } from '../../features/session/session.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

type Side = 'source' | 'rendition';

/**
 * The text as far as the API lets this person read it. Its author sees the source at once; anybody else who may read
 * it asks for it by a click, because reading an original is more than most work needs, and is recorded.
 */
export function ItemText({ item }: { readonly item: ItemView }) {
  const t = useT();
  const self = useSession().person.id;
  const [side, setSide] = useState<Side>(item.drafter.id === self ? 'source' : 'rendition');
  if (item.access === 'none') {
    return (
      <Section title={t('item.text')}>
        <p className="faint">{t('item.withheld')}</p>
      </Section>
    );
  }
  const shown = item.access === 'rendition' ? 'rendition' : side;
  const names = { source: t('task.showsSource'), rendition: t('task.showsRendition') };
  const aside =
    item.access === 'rendition' ? (
      <span className="faint">{names.rendition}</span>
    ) : (
      <Segmented<Side>
        size="small"
        aria-label={t('item.text')}
        value={side}
        onChange={setSide}
        options={[
          { value: 'source', label: names.source },
          { value: 'rendition', label: names.rendition },
        ]}
      />
    );
  return (
    <Section title={t('item.text')} aside={aside}>
      {shown === 'source' ? <SourceText item={item} /> : <RenditionText item={item} />}
    </Section>
  );
}

function SourceText({ item }: { readonly item: ItemView }) {
  const t = useT();
  const api = useApi();
  const revision = useQuery(revisionQuery(api, item));
  return (
    <QueryView query={revision}>
      {({ document }) => <DocumentView document={document} label={t('item.text')} />}
    </QueryView>
  );
}

function RenditionText({ item }: { readonly item: ItemView }) {
  const t = useT();
  const api = useApi();
  const rendition = useQuery(renditionQuery(api, item));
  return (
    <QueryView query={rendition}>
      {({ document }) => <DocumentView document={document} label={t('item.text')} />}
    </QueryView>
  );
}
