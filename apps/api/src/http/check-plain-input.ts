import type { InputIssue } from './input.error.js';

/** No form is nested deeper; a member of free form is not looked into here. */
const depthMax = 8;

/**
 * What no form may hold, whatever its members mean: nesting that would exhaust the stack of whoever reads it, and
 * text that no database keeps (NUL, half of a surrogate pair).
 */
export function checkPlainInput(value: unknown, path = '', depth = 0): InputIssue[] {
  if (typeof value === 'string') return isKept(value) ? [] : [{ code: 'INPUT.IS_TEXT', path }];
  if (typeof value !== 'object' || value === null) return [];
  if (depth >= depthMax) return [{ code: 'INPUT.DEPTH_MAX', path }];
  return Array.isArray(value)
    ? value.flatMap((element, index) => checkPlainInput(element, `${path}[${index}]`, depth + 1))
    : Object.entries(value).flatMap(([key, member]) =>
        isKept(key)
          ? checkPlainInput(
              member,
              path === '' ? key.slice(0, 100) : `${path}.${key.slice(0, 100)}`,
              depth + 1,
            )
          : [{ code: 'INPUT.IS_TEXT', path }],
      );
}

function isKept(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
