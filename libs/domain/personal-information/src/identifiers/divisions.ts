import { divisionLines } from '../data/divisions.js';

/** One county, district or banner: six digits and the names of the three levels. */
export interface Division {
  readonly code: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** Every county-level division of the table in use, in the order of the codes. */
export const divisions: readonly Division[] = divisionLines.flatMap(divisionsOfLine);

const countyCodes: ReadonlySet<string> = new Set(divisions.map(({ code }) => code));
const provinceCodes: ReadonlySet<string> = new Set(divisionLines.map((line) => line.slice(0, 2)));

/** Whether six digits name a county of the table in use; codes that were given up long ago are not in it. */
export function isCountyCode(code: string): boolean {
  return countyCodes.has(code);
}

/** Whether the first two digits name a province; residence permits count as provinces 81 to 83. */
export function isProvinceCode(code: string): boolean {
  const province = code.slice(0, 2);
  return provinceCodes.has(province) || province === '83';
}

const placeNames: ReadonlySet<string> = new Set(
  divisions
    .flatMap(({ province, city, county }) => [
      province.slice(0, /^(?:内蒙古|黑龙江)/u.test(province) ? 3 : 2),
      ...[city, county].flatMap((name) => [name, withoutKind(name)]),
    ])
    .filter((name) => name.length > 1),
);
const isPlaceFirst = new Uint8Array(0x10000);
for (const name of placeNames) isPlaceFirst[name.charCodeAt(0)] = 1;
const nameLengthMax = 9;

/** How long the name of a province, city or county is that begins at a place, with or without 市, 县, 区; 0 when none does. */
export function placeNameAt(text: string, at: number): number {
  if (isPlaceFirst[text.charCodeAt(at)] !== 1) return 0;
  for (let length = nameLengthMax; length > 1; length -= 1) {
    if (placeNames.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

function withoutKind(name: string): string {
  return name.length > 2 ? name.replace(/(?:自治县|[市县区旗])$/u, '') : name;
}

function divisionsOfLine(line: string): readonly Division[] {
  const [head = '', cities = ''] = line.split('/');
  return cities
    .split(';')
    .filter((city) => city !== '')
    .flatMap((city) => {
      const [cityHead = '', counties = ''] = city.split(':');
      return counties
        .split(',')
        .filter((county) => county !== '')
        .map((county) => ({
          code: head.slice(0, 2) + cityHead.slice(0, 2) + county.slice(0, 2),
          province: head.slice(2),
          city: cityHead.slice(2),
          county: county.slice(2),
        }));
    });
}
