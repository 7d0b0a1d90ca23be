import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { readCivilDate } from '#domain/calendar';
import type { CivilDate } from '#domain/kernel';

/** A member is a civil date that exists, YYYY-MM-DD, of the years 1900 to 2199. */
export function IsCivilDate(options?: ValidationOptions): PropertyDecorator {
  const message = buildMessage((each) => `${each}$property must be a date`, options);
  const validate = (value: unknown) => typeof value === 'string' && readCivilDate(value) !== null;
  return ValidateBy({ name: 'isIso8601', validator: { validate, defaultMessage: message } }, options);
}

/** A member that `IsCivilDate` has looked at: the type system cannot know that. */
export function checkedDate(text: string): CivilDate {
  return text as CivilDate;
}
