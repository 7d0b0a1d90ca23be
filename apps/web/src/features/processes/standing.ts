import { isMessageKey, type MessageKey } from '../../messages/catalogue.js';

/** The word for how a proposal stands. */
export function standingOf(status: string): MessageKey {
  const key = `processes.${status}`;
  return isMessageKey(key) ? key : 'processes.waiting';
}
