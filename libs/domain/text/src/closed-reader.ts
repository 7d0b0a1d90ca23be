import type { CivilDate, Digest, ErrorParams, Instant } from '#domain/kernel';
import type { Issue } from './issue.js';

type Fields = Readonly<Record<string, unknown>>;

/** Bounds of a text in UTF-16 units, both inclusive. */
export interface TextBounds {
  readonly min: number;
  readonly max: number;
}

/** So many issues tell a person enough; a hostile value shall not fill memory with complaints. */
const issuesMax = 100;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
// Without the u flag's pairing a surrogate matches only when it stands alone.
const loneSurrogate = /[\uD800-\uDFFF]/u;
// A line break is an inline of its own; a tab is the only control character that text may hold.
const controlCharacter = /[\u0000-\u0008\u000A-\u001F\u007F]/;

/**
 * Reads a value of unknown shape against a closed one: a key that is not named is an issue, and so is one
 * that is missing. After a fault it hands on a harmless substitute and keeps reading, so that a person is
 * told everything at once; the value that was built counts only when `issues` is empty.
 */
export class ClosedReader {
  readonly issues: Issue[] = [];

  report(code: string, path: string, params: ErrorParams = {}): void {
    if (this.issues.length < issuesMax) this.issues.push({ code, path, params });
  }

  /** The fields of an object that has every required key and none but the named ones; null if it is no object. */
  object(
    value: unknown,
    path: string,
    required: readonly string[],
    optional: readonly string[] = [],
  ): Fields | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.report('SHAPE.NOT_AN_OBJECT', path);
      return null;
    }
    const fields = value as Fields;
    for (const key of Object.keys(fields)) {
      if (!required.includes(key) && !optional.includes(key))
        this.report('SHAPE.UNKNOWN_KEY', path, nameOf(key));
    }
    for (const key of required) {
      if (!Object.hasOwn(fields, key) || fields[key] === undefined)
        this.report('SHAPE.MISSING_KEY', path, { key });
    }
    return fields;
  }

  array(value: unknown, path: string, min: number, max: number): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.report('SHAPE.NOT_AN_ARRAY', path);
      return [];
    }
    if (value.length < min) this.report('SHAPE.TOO_FEW', path, { min });
    if (value.length <= max) return value as readonly unknown[];
    this.report('SHAPE.TOO_MANY', path, { max });
    return [];
  }

  text(value: unknown, path: string, bounds: TextBounds): string {
    if (typeof value !== 'string') {
      this.report('SHAPE.NOT_A_TEXT', path);
      return '';
    }
    if (value.length < bounds.min) this.report('TEXT.TOO_SHORT', path, { min: bounds.min });
    if (value.length > bounds.max) {
      this.report('TEXT.TOO_LONG', path, { max: bounds.max });
      return '';
    }
    if (loneSurrogate.test(value)) this.report('TEXT.LONE_SURROGATE', path);
    if (controlCharacter.test(value)) this.report('TEXT.CONTROL_CHARACTER', path);
    return value;
  }

  nullable<Value>(value: unknown, read: () => Value): Value | null {
    return value === null ? null : read();
  }

  integer(value: unknown, path: string, min: number, max: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.report('SHAPE.NOT_A_NUMBER_IN_RANGE', path, { min, max });
    return min;
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean') this.report('SHAPE.NOT_A_BOOLEAN', path);
    return value === true;
  }

  oneOf<Value extends string>(value: unknown, path: string, allowed: readonly [Value, ...Value[]]): Value {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.report('SHAPE.NOT_ONE_OF', path, { allowed });
    return found ?? allowed[0];
  }

  id(value: unknown, path: string): string {
    if (typeof value === 'string' && idPattern.test(value)) return value;
    this.report('VALUE.ID_INVALID', path);
    return '';
  }

  digest(value: unknown, path: string): Digest {
    if (typeof value !== 'string' || !digestPattern.test(value)) this.report('VALUE.DIGEST_INVALID', path);
    return value as Digest;
  }

  date(value: unknown, path: string): CivilDate {
    if (typeof value !== 'string' || !datePattern.test(value) || !isRealTime(`${value}T00:00:00.000Z`)) {
      this.report('VALUE.DATE_INVALID', path);
    }
    return value as CivilDate;
  }

  instant(value: unknown, path: string): Instant {
    if (typeof value !== 'string' || !instantPattern.test(value) || !isRealTime(value)) {
      this.report('VALUE.INSTANT_INVALID', path);
    }
    return value as Instant;
  }

  link(value: unknown, path: string, max: number): string {
    const href = this.text(value, path, { min: 1, max });
    if (href !== '' && !isAllowedLink(href)) this.report('VALUE.LINK_REFUSED', path);
    return href;
  }
}

/** Whether a link may stand in a document: a web address or a mail address, and nothing that runs. */
export function isAllowedLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/i.test(href) && URL.canParse(href);
}

function isRealTime(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

// A key is text from outside: it is only repeated when it looks like a name that a programmer would give.
function nameOf(key: string): ErrorParams {
  return /^[A-Za-z_]{1,32}$/.test(key) ? { key } : {};
}
