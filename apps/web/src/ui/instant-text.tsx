import { useLanguage } from '../features/language/language.js';
import { formatInstant } from './instant-format.js';

interface InstantTextProps {
  readonly at: string;
  readonly withSeconds?: boolean;
}

/** A point in time, shown in the office's time zone. */
export function InstantText({ at, withSeconds = false }: InstantTextProps) {
  const { language } = useLanguage();
  return (
    <time dateTime={at} className="nowrap">
      {formatInstant(at, language, withSeconds)}
    </time>
  );
}
