import type { CivilDate } from '#domain/kernel';

/** `CN`, or the six digits of GB/T 2260: `640000` is Ningxia, `640100` Yinchuan within it. */
export type RegionCode = string;

/** The notice that a table repeats; number or day are null where the source at hand does not name them. */
export interface CalendarNotice {
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: CivilDate | null;
}

/** One holiday of a notice: days off from first to last inclusive, and days that are worked instead. */
export interface HolidayPeriod {
  readonly name: string;
  readonly off: readonly (readonly [CivilDate, CivilDate])[];
  readonly worked: readonly CivilDate[];
}

/**
 * What one notice says. `arranges` is the year that becomes known by it, null for a notice that only changes or adds
 * days; a table may reach into the neighbouring year. A corrected table is a new version under the same id.
 */
export interface CalendarTable {
  readonly id: string;
  readonly version: number;
  readonly region: RegionCode;
  readonly arranges: number | null;
  readonly notice: CalendarNotice;
  readonly periods: readonly HolidayPeriod[];
}

/** Whether a text names a region. */
export function isRegionCode(text: string): text is RegionCode {
  return text === 'CN' || /^[1-9]\d{5}$/.test(text);
}

/** Whether what is ordered for `region` holds in `place`: everywhere in China, or in all that lies inside the region. */
export function coversRegion(region: RegionCode, place: RegionCode): boolean {
  if (region === 'CN') return true;
  return place !== 'CN' && place.startsWith(region.replace(/(?:00)+$/, ''));
}
