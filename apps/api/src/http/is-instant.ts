import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/** RFC 3339 with a zone, in years that the database and JavaScript both write with four digits. */
const form =
  /^(?<day>[12]\d{3}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A member is an instant: a real day, a time and a zone. ISO 8601 alone also means weeks, days of the year and bare years. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  const message = buildMessage((each) => `${each}$property must be an instant`, options);
  return ValidateBy(
    { name: 'isIso8601', validator: { validate: isInstant, defaultMessage: message } },
    options,
  );
}

function isInstant(value: unknown): boolean {
  const day = typeof value === 'string' ? form.exec(value)?.groups?.['day'] : undefined;
  if (day === undefined) return false;
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
