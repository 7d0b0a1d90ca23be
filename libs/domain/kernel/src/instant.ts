/** An instant as RFC 3339 text in UTC with milliseconds, e.g. `2026-03-02T01:20:00.000Z`. */
export type Instant = string & { readonly __instant: true };

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export type CivilDate = string & { readonly __civilDate: true };

/** The text form of a point in time given in milliseconds since the epoch. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
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
