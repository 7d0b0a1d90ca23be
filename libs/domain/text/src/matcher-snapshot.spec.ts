import {
  foldCase,
  foldWidth,
  makeFolding,
  Matcher,
  matcherBytes,
  MatcherSnapshotError,
  matcherTablesOf,
  skipInserted,
} from '#domain/text';

const folding = makeFolding('variants/1', [foldWidth, foldCase, skipInserted]);
const { tables } = Matcher.of(['国家', '家A', '⑫', '𡃁', ''], folding);

describe('a snapshot of a matcher', () => {
  it('gives back the very tables', () => {
    expect(matcherTablesOf(matcherBytes(tables))).toEqual(tables);
  });

  it('is read wherever it lies in a buffer', () => {
    const bytes = matcherBytes(tables);
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    expect(matcherTablesOf(buffer.subarray(3))).toEqual(tables);
  });

  it('is the same for the same terms and folding', () => {
    expect(matcherBytes(Matcher.of(['国家', '家A', '⑫', '𡃁', ''], folding).tables)).toEqual(
      matcherBytes(tables),
    );
  });

  it('is refused when it is damaged, cut off or something else', () => {
    const bytes = matcherBytes(tables);
    const damaged = bytes.slice();
    damaged[40]! ^= 1;
    const other = bytes.slice();
    other[0]! ^= 1;
    for (const wrong of [damaged, other, bytes.subarray(0, -1), bytes.subarray(0, 10), new Uint8Array()])
      expect(() => matcherTablesOf(wrong)).toThrow(MatcherSnapshotError);
  });
});
