import { checkPersonalInformation } from './check-personal-information.js';
import { anItemOf, plainFacts } from './testing/items.js';

const units = 50_000;
const filled = (piece: string) => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

/** How long a text may take; a check that is not linear in it would take minutes. */
const withinMs = 20_000;

describe('hostile texts', () => {
  it.each([
    ['one long number', filled('1')],
    ['numbers parted by blanks', filled('1 ')],
    ['numbers parted by hyphens', filled('138-')],
    ['letters read for digits', filled('O0lI')],
    ['names without an end', filled('张三')],
    ['names with dots', filled('阿卜·')],
    ['addresses without an end', filled('市区镇村路号')],
    ['labels without values', filled('身份证号：')],
    ['words for property', filled('家庭年收入')],
    ['plates that break off', filled('宁A1234')],
    ['mail signs', filled('a@')],
    ['brackets', filled('（')],
    ['blanks', filled(' ')],
    ['full-width digits', filled('１３８')],
    ['birth words', filled('1985年出生')],
    ['headers', filled('姓名 电话 ')],
  ])('are read in time: %s', (_, text) => {
    const started = process.hrtime.bigint();
    checkPersonalInformation(anItemOf(text), plainFacts);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(withinMs);
  });
});
