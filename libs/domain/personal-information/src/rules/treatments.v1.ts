import type { Scene } from '../facts.js';
import type { PersonalInformationCategory } from '../found.js';

/** How a value is written afterwards. Numbers say how many characters stay visible at either end. */
export type MaskForm =
  | { readonly kind: 'ends'; readonly first: number; readonly last: number }
  | { readonly kind: 'plate' }
  | { readonly kind: 'date' }
  | { readonly kind: 'township' }
  | { readonly kind: 'name' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'none' };

/** One row: what is done with one kind of information in one scene, on what ground, where and since when. */
export interface TreatmentRule {
  readonly id: string;
  readonly category: PersonalInformationCategory;
  readonly scene: Scene;
  readonly action: 'mask' | 'remove' | 'generalise' | 'replace' | 'keep';
  readonly form: MaskForm;
  readonly basis: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const personalInformationLaw = { region: 'CN', validFrom: '2021-11-01', validTo: null } as const;
const none: MaskForm = { kind: 'none' };

type Cell = readonly [TreatmentRule['action'], MaskForm, string];
const remove = (basis: string): Cell => ['remove', none, basis];
const ends = (first: number, last: number, basis: string): Cell => [
  'mask',
  { kind: 'ends', first, last },
  basis,
];
const name = (basis: string): Cell => ['replace', { kind: 'name' }, basis];

const necessary = 'law.personalInformation.25';
const personal = 'law.personalInformation.4';
const sensitive = 'law.personalInformation.28';
const privacy = 'law.disclosure.15';

/** In the order penalty, list, news. */
const table: Readonly<Record<PersonalInformationCategory, readonly [Cell, Cell, Cell]>> = {
  IDENTITY_NUMBER: [remove(necessary), ends(3, 2, necessary), remove(necessary)],
  MOBILE: [remove(necessary), ends(3, 4, necessary), remove(necessary)],
  LANDLINE: [remove(personal), remove(personal), remove(personal)],
  BANK_ACCOUNT: [remove(sensitive), ends(0, 4, sensitive), remove(sensitive)],
  PLATE: [
    ['mask', { kind: 'plate' }, personal],
    ['mask', { kind: 'plate' }, personal],
    ['mask', { kind: 'plate' }, personal],
  ],
  BIRTH_DATE: [remove(personal), ['mask', { kind: 'date' }, personal], remove(personal)],
  ADDRESS: [remove(privacy), ['generalise', { kind: 'township' }, privacy], remove(privacy)],
  PROPERTY: [remove(privacy), remove(privacy), remove(privacy)],
  NAME: [name(personal), ['keep', none, 'law.personalInformation.13'], name(personal)],
  PERMIT: [remove(personal), ends(2, 2, personal), remove(personal)],
  ONLINE_CONTACT: [remove(personal), ['mask', { kind: 'contact' }, personal], remove(personal)],
  HEALTH: [remove(sensitive), remove(sensitive), remove(sensitive)],
  MINOR: [
    remove('law.personalInformation.31'),
    remove('law.personalInformation.31'),
    remove('law.personalInformation.31'),
  ],
};

const scenesInOrder = ['penalty', 'list', 'news'] as const;

/**
 * The treatments of a new installation; an office may replace single rows by its own.
 *
 * @source 个人信息保护法 (2021) 第四条、第十三条、第二十五条、第二十八条、第三十一条; 政府信息公开条例 (2019)
 *   第十五条; 行政处罚法 (2021) 第四十八条、第五十条
 */
export const treatmentRules: readonly TreatmentRule[] = Object.entries(table).flatMap(([category, cells]) =>
  cells.map(([action, form, basis], index) => {
    const scene = scenesInOrder[index] ?? 'news';
    const id = `TREAT.${category}.${scene.toUpperCase()}`;
    const kind = category as PersonalInformationCategory;
    return { id, category: kind, scene, action, form, basis, ...personalInformationLaw };
  }),
);
