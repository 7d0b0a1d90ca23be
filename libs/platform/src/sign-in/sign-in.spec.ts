import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '#domain/kernel';
import { areSeveralFactors, FileSecretBox, KnownPasswords, TotpCodes } from '#platform';

describe('TotpCodes', () => {
  const codes = new TotpCodes();
  // RFC 6238, appendix B: the secret and the last six digits of its first value.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const step = (seconds: number, after = 0): number | null =>
    codes.stepOf(secret, '287082', { now: instantOf(seconds * 1000), after });

  it('knows the value of the standard, one step early and late, and no later', () => {
    expect([step(59), step(29), step(89), step(120)]).toEqual([1, 1, 1, null]);
  });

  it('takes a code once', () => {
    expect(step(59, 1)).toEqual(null);
  });

  it.each(['28708', '2870822', '28708a', ''])('takes %j for no code', (code) => {
    expect(codes.stepOf(secret, code, { now: instantOf(59_000), after: 0 })).toEqual(null);
  });

  it('writes the secret as an address that names office and account', () => {
    expect(codes.addressOf(secret, 'linxiao')).toEqual(
      `otpauth://totp/Shenjiao:linxiao?secret=${secret}&issuer=Shenjiao`,
    );
  });
});

describe('KnownPasswords', () => {
  it('knows what everybody tries, capitals or not, and nothing long and strange', () => {
    const known = new KnownPasswords();
    expect(
      ['password1', 'Dragon', 'QWERTYUIOP', 'mountain-river-7'].map((one) => known.includes(one)),
    ).toEqual([true, true, true, false]);
  });
});

describe('FileSecretBox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenjiao-box-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens what it sealed, now and after a start, and nothing that was changed or sealed with another key', () => {
    const box = new FileSecretBox(join(folder, 'key'));
    const sealed = box.seal('secret');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect([
      new FileSecretBox(join(folder, 'key')).open(sealed),
      Buffer.from(sealed).includes('secret'),
    ]).toEqual(['secret', false]);
    expect(() => box.open(changed)).toThrow();
    expect(() => new FileSecretBox(join(folder, 'other')).open(sealed)).toThrow();
  });
});

describe('what an identity provider asked for', () => {
  it.each([
    [['pwd', 'otp'], true],
    [['mfa'], true],
    [['pin', 'hwk'], true],
    [['otp'], false],
    [['hwk', 'sms'], false],
    [['pwd', 'pin'], false],
    [undefined, false],
  ])('%j is more than one factor: %s', (methods, expected) => {
    expect(areSeveralFactors(methods)).toEqual(expected);
  });
});
