import { foldText, homophoneFolding, variantFolding } from '#domain/text';

describe('the folding of variants', () => {
  const folding = variantFolding();

  it.each([
    ['政 府', '政府'],
    ['政\u200b府', '政府'],
    ['政★府', '政府'],
    ['ＧＤＰ', 'gdp'],
    ['國務院', '国务院'],
    ['裏後發着', '里后发着'],
    ['①㎡', '1m2'],
    ['3.5%', '35'],
  ])('reads %j as %j', (text, folded) => {
    expect(foldText(text, folding)).toEqual(folded);
  });

  it('folds nothing further when it is applied to its own result', () => {
    const unstable = [...folding.characters.values()].filter((text) => foldText(text, folding) !== text);
    expect(unstable).toEqual([]);
  });
});

describe('the folding of homophones', () => {
  const folding = homophoneFolding();

  it.each([
    ['政府', '正副', true],
    ['政府', '政 腐', true],
    ['權利', '权力', true],
    ['政府', '政务', false],
    ['A1', 'a１', true],
  ])('reads %j and %j alike: %j', (one, other, isAlike) => {
    expect(foldText(one, folding) === foldText(other, folding)).toEqual(isAlike);
  });
});
