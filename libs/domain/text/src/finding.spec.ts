import { type FoundFacts, inReadingOrder, makeFinding } from '#domain/text';

const facts: FoundFacts = {
  check: 'sensitivity',
  span: { block: 'p1', start: 3, end: 5 },
  continuedIn: [],
  rule: 'LEXICON.TERM',
  ruleVersion: 'lexicon/1',
  category: 'wording',
  severity: 'GENERAL',
  why: { code: 'LEXICON.TERM', params: {} },
  basis: ['law.disclosure.14'],
  suggestion: null,
};

describe('makeFinding', () => {
  it('names check, rule and place', () => {
    expect(makeFinding(facts)).toEqual({ id: '1227185ca91eb50460bab0bf', ...facts });
  });

  it('gives the same name under a later version of the rules, and another one to another place or rule', () => {
    const { id } = makeFinding(facts);
    const others = [
      makeFinding({ ...facts, ruleVersion: 'lexicon/2', severity: 'VETO' }),
      makeFinding({ ...facts, span: { ...facts.span, end: 6 } }),
      makeFinding({ ...facts, continuedIn: [{ block: 'p2', start: 0, end: 1 }] }),
      makeFinding({ ...facts, rule: 'LEXICON.OTHER' }),
    ];
    expect(others.map((other) => other.id === id)).toEqual([true, false, false, false]);
  });
});

describe('inReadingOrder', () => {
  it('orders by text, then by place, then by severity; texts that are not named come last', () => {
    const at = (block: string, start: number, severity: FoundFacts['severity']) =>
      makeFinding({ ...facts, span: { block, start, end: 9 }, severity });
    const findings = [
      at('elsewhere', 0, 'VETO'),
      at('p2', 4, 'VETO'),
      at('p1', 5, 'STYLE'),
      at('p1', 5, 'VETO'),
      at('p1', 0, 'STYLE'),
    ];
    const ordered = inReadingOrder(findings, ['p1', 'p2']);
    expect(ordered.map(({ span, severity }) => `${span.block}:${span.start} ${severity}`)).toEqual([
      'p1:0 STYLE',
      'p1:5 VETO',
      'p1:5 STYLE',
      'p2:4 VETO',
      'elsewhere:0 VETO',
    ]);
  });
});
