import {
  asId,
  type Duty,
  type HeldDuty,
  type Instant,
  type PersonActor,
  type PersonId,
  type UnitId,
} from '#domain/kernel';
import { viewerOf } from './viewer.js';

const unitId = asId<UnitId>('yunxi-enforcement');

function holding(duty: Duty, step: string | null = null): PersonActor {
  const duties: readonly HeldDuty[] = [{ duty, unitId, step }];
  return {
    kind: 'person',
    personId: asId<PersonId>('p'),
    unitId,
    duties,
    authenticatedAt: '2026-03-02T01:20:00.000Z' as Instant,
  };
}

describe('viewerOf', () => {
  it('looks a signer up where the decisions that he may give are filed, for those steps only', () => {
    expect(viewerOf(holding('signer')).duties).toEqual([
      { duty: 'signer', unitId, step: null },
      { duty: 'leader', unitId, step: 'collectiveDecision' },
      { duty: 'finalReviewer', unitId, step: 'withdrawalDecision' },
    ]);
  });

  it('leaves a signer alone whose duty is limited to another step', () => {
    expect(viewerOf(holding('signer', 'signOff')).duties).toEqual([
      { duty: 'signer', unitId, step: 'signOff' },
    ]);
  });

  it('adds nothing to a duty under which its steps are filed', () => {
    const reviewer = holding('secondReviewer');
    expect(viewerOf(reviewer)).toBe(reviewer);
  });
});
