import type { ItemMetadata } from '../../app/api/contract.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { DocumentView, type Highlights } from '../document/document-view.js';
import { TextRuns } from '../document/text-runs.js';
import { useT } from '../language/language.js';
import { hiddenTexts, metadataTexts, type TreatableText } from './treatment-texts.js';

interface TreatedContentProps {
  readonly document: DisclosureDocument;
  readonly metadata: ItemMetadata;
  readonly highlights: Highlights;
  readonly label: string;
}

/** Everything an operation can point into, drawn so that it can be selected: metadata, text, image texts, link targets. */
export function TreatedContent({ document, metadata, highlights, label }: TreatedContentProps) {
  const t = useT();
  const hidden = hiddenTexts(document);
  return (
    <div className="treated-content">
      <TextTable texts={metadataTexts(metadata)} highlights={highlights} />
      <DocumentView document={document} highlights={highlights} label={label} />
      {hidden.length > 0 && (
        <>
          <h3>{t('treatment.hiddenTexts')}</h3>
          <TextTable texts={hidden} highlights={highlights} />
        </>
      )}
    </div>
  );
}

function TextTable({
  texts,
  highlights,
}: {
  readonly texts: readonly TreatableText[];
  readonly highlights: Highlights;
}) {
  const t = useT();
  return (
    <dl className="facts">
      {texts.map(({ id, text, place }) => (
        <div key={id} className="fact wide">
          <dt>{t(place.key, place.params)}</dt>
          <dd>
            <TextRuns
              block={{ id, inlines: text === '' ? [] : [{ type: 'text', text }] }}
              highlights={highlights.get(id)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
