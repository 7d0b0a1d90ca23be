import type { PersonalInformationCategory } from '#domain/personal-information';
import type { Piece } from './document.js';
import type { Random } from './random.js';
import { spellBank, spellDate, spellId, spellMobile, spellPlate } from './spelling.js';
import { aCreditCode, aName, aPerson, aPlate } from './values.js';
import type { Person } from './values.js';
import * as words from './words.js';
import type { Split } from './words.js';

/** Fills placeholders of a template: `{name}`, `{2.id}` for the second person, `{date}` for what is nobody's. */
export class Filler {
  private readonly persons: Person[] = [];

  constructor(
    private readonly random: Random,
    private readonly split: Split,
    private readonly isHard = true,
  ) {}

  /** Forgets the persons, so that the next row speaks of others. */
  nextPersons(): void {
    this.persons.length = 0;
  }

  fill(template: string): readonly Piece[] {
    return template
      .split(/(\{[^{}]+\})/)
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('{') ? this.value(part.slice(1, -1)) : { text: part, category: null }));
  }

  private person(number: number): Person {
    while (this.persons.length < number) this.persons.push(aPerson(this.random, this.split));
    return this.persons[number - 1] ?? aPerson(this.random, this.split);
  }

  private value(placeholder: string): Piece {
    const [, number, kind = ''] = /^(?:(\d)\.)?([A-Za-z]+)$/.exec(placeholder) ?? [];
    const personal = this.personal(kind, this.person(Number(number ?? 1)));
    return personal ?? { text: this.other(kind), category: null };
  }

  private personal(kind: string, person: Person): Piece | null {
    const { random, isHard } = this;
    const as = (category: PersonalInformationCategory, text: string): Piece => ({ text, category });
    switch (kind) {
      case 'name':
        return as('NAME', person.name);
      case 'spacedName':
        return as(
          'NAME',
          person.name.length === 2 ? `${person.name.charAt(0)}　${person.name.charAt(1)}` : person.name,
        );
      case 'id':
        if (person.born.year < 2000 && random.chance(0.04)) return as('IDENTITY_NUMBER', person.oldId);
        return as('IDENTITY_NUMBER', spellId(random, person.id, { isHard }));
      case 'mobile':
        return as('MOBILE', spellMobile(random, person.mobile, { isHard }));
      case 'bank':
        return as(
          'BANK_ACCOUNT',
          spellBank(random, random.chance(0.5) ? person.card : person.account, { isHard }),
        );
      case 'card':
        return as('BANK_ACCOUNT', spellBank(random, person.card, { isHard: false }));
      case 'plate':
        return as('PLATE', spellPlate(random, person.plate));
      case 'birth':
        return as('BIRTH_DATE', spellDate(random, person.born));
      case 'birthFigures': {
        const { year, month, day } = person.born;
        return as('BIRTH_DATE', `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`);
      }
      case 'address':
        return as('ADDRESS', person.address);
      case 'income':
        return as('PROPERTY', `${random.whole(4, 90)}${random.digits(3)}元`);
      case 'estate':
        return as('PROPERTY', `名下房产${random.whole(1, 3)}套`);
      case 'sex':
        return { text: person.sex, category: null };
      default:
        return null;
    }
  }

  /** Values that look personal and are not, and whatever else a sentence needs. */
  private other(kind: string): string {
    const { random, split } = this;
    const two = () => String(random.whole(1, 28)).padStart(2, '0');
    const year = () => random.whole(2019, 2026);
    const others: Readonly<Record<string, () => string>> = {
      official: () => aName(random, split),
      title: () => random.pick(words.offices),
      agency: () => random.pick(words.agencies[split]),
      company: () => random.pick(words.companies[split]),
      officeAddress: () =>
        `${random.pick(words.counties[split])}${random.pick(words.streets[split])}${random.whole(1, 400)}号`,
      street: () => random.pick(words.streets[split]),
      county: () => random.pick(words.counties[split]),
      village: () => random.pick(words.townships[split]) + random.pick(words.villages[split]),
      landline: () =>
        random.pick(['0951-', '0352-', '0953-', '0955－']) + String(random.whole(2, 8)) + random.digits(6),
      hotline: () => random.pick(['12345', '12315', '400-800-1234', '0951-12345', '12328']),
      payment: () => random.pick(['6400', '2910', '1050']) + random.digits(random.whole(9, 15)),
      creditCode: () => aCreditCode(random),
      indexNumber: () => `11640100MB1B37366Q/${year()}-${random.digits(5)}`,
      documentNumber: () => `〔${year()}〕${random.whole(1, 300)}号`,
      caseNumber: () =>
        `${random.pick(['云综执罚决字', '北交罚字', '原市监处罚'])}〔${year()}〕第${random.whole(1, 999)}号`,
      order: () => random.pick(['20', '19', '64', '62', '13']) + random.digits(random.pick([9, 12, 14, 16])),
      date: () => `${year()}年${random.whole(1, 12)}月${random.whole(1, 28)}日`,
      dashDate: () => `${year()}-${String(random.whole(1, 12)).padStart(2, '0')}-${two()}`,
      amount: () => `${random.whole(1, 90)}${random.digits(random.whole(2, 4))}元`,
      bigAmount: () => `${random.whole(100, 9999)}.${random.digits(2)}万元`,
      count: () => String(random.whole(2, 900)),
      number: () => String(random.whole(1, 60)),
      age: () => String(random.whole(18, 88)),
      officePlate: () => aPlate(random),
      policeplate: () => `宁A${random.digits(4)}警`,
      nation: () => random.pick(['汉族', '回族', '维吾尔族', '蒙古族', '满族']),
    };
    const make = others[kind];
    if (make === undefined) throw new Error(`no such placeholder: ${kind}`);
    return make();
  }
}
