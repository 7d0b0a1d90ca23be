import { ProblemError, UnreachableError } from '../../app/api/http.js';
import { IntentKeys, isCertain } from './intent-keys.js';

function counted(): IntentKeys {
  let count = 0;
  return new IntentKeys(() => `key-${(count += 1)}`);
}

const refusal = (status: number) =>
  new ProblemError({
    type: 'about:blank',
    title: '',
    detail: '',
    status,
    code: 'TASK.STALE',
    reasons: [],
    traceId: '',
  });

describe('idempotency keys', () => {
  it('gives a repeated click and a retry the same key', () => {
    const keys = counted();
    expect([keys.keyFor({ outcome: 'pass' }), keys.keyFor({ outcome: 'pass' })]).toEqual(['key-1', 'key-1']);
  });

  it('takes changed content as another intent', () => {
    const keys = counted();
    expect([keys.keyFor({ opinion: '同意' }), keys.keyFor({ opinion: '同意。' })]).toEqual([
      'key-1',
      'key-2',
    ]);
  });

  it('begins a new intent once the API has answered', () => {
    const keys = counted();
    const first = keys.keyFor({ outcome: 'pass' });
    keys.answered();
    expect([first, keys.keyFor({ outcome: 'pass' })]).toEqual(['key-1', 'key-2']);
  });

  it('takes a refusal as certain, silence and faults as uncertain', () => {
    expect([409, 422, 500, 503].map((status) => isCertain(refusal(status)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isCertain(new UnreachableError(new TypeError('network')))).toBe(false);
  });
});
