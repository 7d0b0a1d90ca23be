import { createHash } from 'node:crypto';
import type { Random } from './random.js';
import * as words from './words.js';
import type { Split } from './words.js';

/** An invented person, whose data agree with each other: the birth date stands in the identity number. */
export interface Person {
  readonly name: string;
  readonly sex: string;
  readonly born: { readonly year: number; readonly month: number; readonly day: number };
  readonly id: string;
  readonly oldId: string;
  readonly mobile: string;
  readonly card: string;
  readonly account: string;
  readonly address: string;
  readonly plate: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Adds the check character of GB 11643 to seventeen digits. */
function withCheck(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

function withLuhn(digits: string): string {
  let sum = 0;
  [...digits].reverse().forEach((digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return digits + String((10 - (sum % 10)) % 10);
}

export function aName(random: Random, split: Split): string {
  if (random.chance(0.05)) return random.pick(words.dottedNames[split]);
  const surname = random.chance(0.05) ? random.pick(words.compoundSurnames) : random.pick(words.surnames);
  const given = words.givenCharacters[split];
  const first = random.pick([...given]);
  return surname + first + (random.chance(0.68) ? random.pick([...given]) : '');
}

export function anAddress(random: Random, split: Split): string {
  const county = random.pick(words.counties[split]);
  if (random.chance(0.4)) {
    const group = random.chance(0.6)
      ? `${random.whole(1, 12)}组`
      : random.chance(0.5)
        ? `${random.whole(1, 300)}号`
        : '';
    return county + random.pick(words.townships[split]) + random.pick(words.villages[split]) + group;
  }
  const street = random.chance(0.7) ? `${random.pick(words.streets[split])}${random.whole(1, 900)}号` : '';
  const estate = street === '' || random.chance(0.6) ? random.pick(words.estates[split]) : '';
  const flat = random.pick([
    `${random.whole(1, 40)}号楼${random.whole(1, 6)}单元${random.whole(101, 2804)}室`,
    `${random.whole(1, 40)}-${random.whole(1, 4)}-${random.whole(101, 1804)}`,
    `${random.whole(1, 30)}栋${random.whole(101, 1804)}室`,
    `${random.whole(1, 30)}幢${random.whole(1, 4)}单元${random.whole(101, 604)}号`,
  ]);
  return county + street + estate + flat;
}

const plateLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const provinces = '宁宁宁晋晋陕甘京沪粤川';

export function aPlate(random: Random): string {
  const head = random.pick([...provinces]) + random.pick([...'ABCDE']);
  const dot = random.pick(['', '', '·', ' ', '•']);
  const kind = random.next();
  if (kind < 0.2) return `${head}${dot}${random.pick([...'DF'])}${random.digits(5)}`;
  if (kind < 0.25) return `${head}${dot}${random.digits(5)}${random.pick([...'DF'])}`;
  const letter = random.chance(0.4) ? random.pick([...plateLetters]) : random.digits(1);
  return `${head}${dot}${random.chance(0.5) ? letter + random.digits(4) : `${random.digits(2)}${letter}${random.digits(2)}`}`;
}

const regions = [
  '640104',
  '640105',
  '640106',
  '640121',
  '640202',
  '640302',
  '640402',
  '640502',
  '140212',
  '140215',
  '999901',
];

export function aPerson(random: Random, split: Split): Person {
  const born = { year: random.whole(1940, 2006), month: random.whole(1, 12), day: random.whole(1, 28) };
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${born.year}${two(born.month)}${two(born.day)}`;
  const sequence = random.digits(3);
  const region = random.pick(regions);
  const card = withLuhn(`62${random.digits(random.pick([13, 16, 16]))}`);
  return {
    name: aName(random, split),
    sex: Number(sequence.charAt(2)) % 2 === 1 ? '男' : '女',
    born,
    id: withCheck(region + date + sequence),
    oldId: (region === '999901' ? '640104' : region) + date.slice(2) + sequence,
    mobile: `1${random.pick(['38', '39', '35', '50', '58', '77', '86', '95', '99', '66'])}${random.digits(8)}`,
    card,
    account: random.pick(['6400', '1040', '2902', '5010']) + random.digits(random.whole(8, 15)),
    address: anAddress(random, split),
    plate: aPlate(random),
  };
}

const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export function aCreditCode(random: Random): string {
  const body = `9164010${random.pick(['0', '2', '6'])}${random.digits(4)}${random.pick(['MA', '00', '3R', '99'])}${random.digits(3)}`;
  const sum = codeWeights.reduce(
    (total, weight, at) => total + weight * codeAlphabet.indexOf(body.charAt(at)),
    0,
  );
  return body + codeAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** Names a corpus by its content. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
