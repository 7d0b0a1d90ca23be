/** What is typed in of a notice about holidays. */
export interface HolidayTableValues {
  readonly region: string;
  readonly year: number;
  /** Whether the notice arranges the year as a whole, or changes days of a year that is known. */
  readonly isWhole: boolean;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly periods: readonly HolidayPeriodValues[];
}

export interface HolidayPeriodValues {
  readonly name: string;
  readonly first: string;
  /** Left empty for a single day. */
  readonly last?: string;
  /** Days worked instead, as people write them. */
  readonly worked?: string;
}

/** A table in the form of docs/formats/calendar.md. */
export interface HolidayTable {
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly arranges: number | null;
  readonly notice: {
    readonly number: string;
    readonly title: string;
    readonly issuer: string;
    readonly issuedOn: string;
  };
  readonly periods: readonly {
    readonly name: string;
    readonly off: readonly (readonly [string, string])[];
    readonly worked: readonly string[];
  }[];
}

/**
 * The table of a notice. Its id follows from what it is about, so that a notice entered again is a further version.
 *
 * @param known  tables that are there, with their versions.
 */
export function holidayTableOf(
  values: HolidayTableValues,
  known: readonly { readonly id: string; readonly version: number }[],
): HolidayTable {
  const { region, year, isWhole, number, title, issuer, issuedOn, periods } = values;
  const id = [region.toLowerCase(), year, ...(isWhole ? [] : [issuedOn.replaceAll('-', '')])].join('-');
  const versions = known.filter((one) => one.id === id).map(({ version }) => version);
  return {
    id,
    version: Math.max(0, ...versions) + 1,
    region,
    arranges: isWhole ? year : null,
    notice: { number: number.trim(), title: title.trim(), issuer: issuer.trim(), issuedOn },
    periods: periods.map(({ name, first, last = '', worked = '' }) => ({
      name: name.trim(),
      off: [[first, last === '' ? first : last]],
      worked: datesOf(worked, year) ?? [],
    })),
  };
}

/**
 * The days in a text as notices and people write them: `2027-02-07`, `2月7日（星期日）`, several with anything between
 * that is no letter or digit.
 *
 * @param year  of days that name none.
 * @returns null when something in the text is no day.
 */
export function datesOf(text: string, year: number): readonly string[] | null {
  const bare = text.replaceAll(/[（(][^）)]*[）)]/g, ' ');
  // Year, month and day as digits with the signs for them, or with dashes.
  const day = /(?:(\d{4})[-/.\u5e74])?(\d{1,2})[-/.\u6708](\d{1,2})\u65e5?/g;
  if (/[\p{L}\p{N}]/u.test(bare.replaceAll(day, ' '))) return null;
  return [...bare.matchAll(day)].map(([, ofYear = String(year), month = '', date = '']) =>
    [ofYear, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
  );
}

/** The field of the form that an issue of the API points to; null where the form has none for it. */
export function fieldOfIssue(path: string | undefined): (string | number)[] | null {
  const [head, at, member] = (path ?? '').split(/[.[\]/]+/).filter((part) => part !== '');
  if (head === 'notice' && at !== undefined) return [at];
  if (head === 'region') return [head];
  if (head === 'arranges') return ['year'];
  if (head !== 'periods' || at === undefined) return null;
  return ['periods', Number(at), member === 'off' ? 'first' : (member ?? 'name')];
}
