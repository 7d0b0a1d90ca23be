import { isMessageKey, type MessageKey } from '../messages/catalogue.js';

/** The catalogue's name of the field that a path of an issue points to, e.g. `metadata.title`; null for the text. */
export function labelOfPath(path: string | undefined): MessageKey | null {
  const field = fieldOfPath(path);
  if (field === null) return null;
  const key = `${field[0] === 'metadata' ? 'metadata' : 'plan'}.${field[1]}`;
  return isMessageKey(key) ? key : null;
}

/**
 * The form field that a path of an issue points to, e.g. `releasePlan.basis[0].article`; null when the path is not
 * one of the form's (the text has no fields).
 */
export function fieldOfPath(path: string | undefined): (string | number)[] | null {
  if (path === undefined) return null;
  const parts = path.split(/[.[\]/]+/).filter((part) => part !== '');
  if (parts[0] !== 'metadata' && parts[0] !== 'releasePlan') return null;
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
