import type { ItemMetadata } from '../../app/api/contract.js';
import { FactList, type Fact } from '../../ui/fact-list.js';
import { useT, type Translate } from '../language/language.js';

interface MetadataViewProps {
  readonly metadata: ItemMetadata;
  readonly isBrief?: boolean;
}

export function MetadataView({ metadata, isBrief = false }: MetadataViewProps) {
  const t = useT();
  return <FactList facts={factsOf(metadata, t)} isBrief={isBrief} />;
}

function factsOf(metadata: ItemMetadata, t: Translate): readonly Fact[] {
  return [
    { label: t('metadata.title'), value: metadata.title, wide: true },
    { label: t('metadata.documentNumber'), value: metadata.documentNumber },
    { label: t('metadata.issuer'), value: metadata.issuer },
    { label: t('metadata.subjectCategory'), value: metadata.subjectCategory },
    { label: t('metadata.genreCategory'), value: metadata.genreCategory },
    { label: t('metadata.groupCategory'), value: metadata.groupCategory },
    { label: t('metadata.serviceAudience'), value: metadata.serviceAudience },
    { label: t('metadata.documentDate'), value: metadata.documentDate },
    { label: t('metadata.effectiveDate'), value: metadata.effectiveDate },
    { label: t('metadata.repealDate'), value: metadata.repealDate },
    {
      label: t('metadata.validity'),
      value: metadata.validity === null ? null : t(`metadata.validity.${metadata.validity}`),
    },
    { label: t('metadata.keywords'), value: metadata.keywords.join(t('app.listSeparator')) },
    { label: t('metadata.source'), value: sourceText(metadata, t), wide: true },
    { label: t('metadata.summary'), value: metadata.summary, wide: true },
  ];
}

function sourceText({ source }: ItemMetadata, t: Translate): string {
  const kind = t(`metadata.source.${source.kind}`);
  switch (source.kind) {
    case 'own':
      return kind;
    case 'reprint':
      return [kind, source.name, source.url].join(' · ');
    case 'otherAgency':
      return [kind, source.name, source.consent].join(' · ');
  }
}
