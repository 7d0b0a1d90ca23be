/** An instant as RFC 3339 text in UTC with milliseconds, e.g. `2026-03-02T01:20:00.000Z`. */
export type Instant = string & { readonly __instant: true };

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export type CivilDate = string & { readonly __civilDate: true };

/** The text form of a point in time given in milliseconds since the epoch. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

const written = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether a text is an instant as `instantOf` writes it, of a day that exists and a year that every store knows. */
export function isInstant(text: string): text is Instant {
  const epochMs = written.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(epochMs) && instantOf(epochMs) === text;
}

const shanghaiDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day that an instant falls on in Asia/Shanghai. */
export function civilDateOf(instant: Instant): CivilDate {
  return shanghaiDate.format(new Date(instant)) as CivilDate;
}
