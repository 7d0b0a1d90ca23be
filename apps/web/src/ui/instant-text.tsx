import { useLanguage } from '../features/language/language.js';
import { formatInstant } from './instant-format.js';

/** A point in time, shown in the office's time zone. */
export function InstantText({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={at} className="nowrap">
      {formatInstant(at, language)}
    </time>
  );
}
