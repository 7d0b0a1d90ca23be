import { isMessageKey } from '../../messages/catalogue.js';
import type { Translate } from '../language/language.js';

/** A weekday's name; 1 is Monday. */
export function weekdayName(t: Translate, weekday: number): string {
  const key = `weekday.${weekday}`;
  return isMessageKey(key) ? t(key) : String(weekday);
}
