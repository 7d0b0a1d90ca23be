import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Span } from '../document/document-model.js';
import { occurrencesOf } from '../document/text-blocks.js';
import { useT } from '../language/language.js';
import type { TreatableText } from './treatment-texts.js';

interface TextFinderProps {
  readonly texts: readonly TreatableText[];
  readonly isTaken: (span: Span) => boolean;
  readonly chosen: readonly Span[];
  readonly onChoose: (spans: readonly Span[]) => void;
}

const contextLength = 8;

/** Marks text by searching for it: all its places at once, and without a mouse. */
export function TextFinder({ texts, isTaken, chosen, onChoose }: TextFinderProps) {
  const t = useT();
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<readonly Span[] | null>(null);
  const find = () => {
    const spans = occurrencesOf(texts, sought).filter((span) => !isTaken(span));
    setFound(spans);
    onChoose(spans);
  };
  const open = (found ?? []).filter((span) => !isTaken(span));
  const isChosen = (span: Span) => chosen.some((other) => keyOf(other) === keyOf(span));
  return (
    <div className="finder">
      <Input.Search
        aria-label={t('treatment.find')}
        placeholder={t('treatment.find')}
        value={sought}
        enterButton={<Button>{t('treatment.findButton')}</Button>}
        onChange={(event) => setSought(event.target.value)}
        onSearch={find}
      />
      {found !== null && (
        <p role="status" className="faint">
          {open.length === 0 ? t('treatment.foundNone') : t('treatment.found', { count: open.length })}
        </p>
      )}
      <ul className="plain-list found">
        {open.map((span) => (
          <li key={keyOf(span)}>
            <Checkbox
              checked={isChosen(span)}
              onChange={(event) =>
                onChoose(
                  event.target.checked
                    ? [...chosen, span]
                    : chosen.filter((other) => keyOf(other) !== keyOf(span)),
                )
              }
            >
              <Context text={texts.find(({ id }) => id === span.block)} span={span} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Context({ text, span }: { readonly text: TreatableText | undefined; readonly span: Span }) {
  const t = useT();
  if (text === undefined) return null;
  const before = text.text.slice(Math.max(0, span.start - contextLength), span.start);
  const after = text.text.slice(span.end, span.end + contextLength);
  return (
    <>
      <span className="faint">{t(text.place.key, text.place.params)} </span>
      {before}
      <mark>{text.text.slice(span.start, span.end)}</mark>
      {after}
    </>
  );
}

function keyOf({ block, start, end }: Span): string {
  return `${block} ${start} ${end}`;
}
