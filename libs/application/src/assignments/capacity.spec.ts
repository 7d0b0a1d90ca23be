import { asId, type Duty, type PersonId, type UnitId } from '#domain/kernel';
import {
  compile,
  dutyReasonsAt,
  emptyContext,
  machineFormatOf,
  type ProcessDocument,
  shippedDocuments,
} from '#domain/workflow';
import { capacityIn, principalReasons, type Acting, type TaskAtHand } from './capacity.js';
import { ownTaskReasons } from './require-own-task.js';

const [document] = shippedDocuments;
const unitId = asId<UnitId>('town');
const [principal, delegate, adviser] = ['principal', 'delegate', 'adviser'].map((id) => asId<PersonId>(id));

/** The second review delegated, in a definition that says how far a delegate goes. */
function delegated(delegation: 'advice' | 'decision'): TaskAtHand {
  const stages = document!.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => (step.step === 'secondReview' ? { ...step, delegation } : step)),
  }));
  const process = compile({ ...document!, stages } satisfies ProcessDocument);
  return {
    item: { unitId },
    process,
    stored: {
      machine: machineFormatOf(process),
      definition: process.hash,
      value: {},
      context: emptyContext,
    },
    task: {
      step: 'secondReview',
      duty: 'secondReviewer',
      assigneeId: delegate!,
      assignedBy: principal!,
      principalId: principal!,
      adviserIds: [adviser!],
    },
  };
}

function somebody(personId: PersonId, duties: readonly Duty[]): Acting {
  return { personId, duties: duties.map((duty) => ({ duty, unitId, step: null })), standsFor: [] };
}

describe('a delegate', () => {
  it.each([
    ['advice', ['DELEGATE.ADVISES_ONLY']],
    ['decision', []],
  ] as const)(
    'of whom %s is asked acts for the principal and counts with everybody behind him',
    (how, refused) => {
      const at = delegated(how);
      const capacity = capacityIn(somebody(delegate!, ['proofreader']), at);
      expect({
        actingFor: capacity.actingFor,
        persons: capacity.by.persons,
        duty: dutyReasonsAt({ ...at, step: 'secondReview', person: capacity.by }),
        refused: ownTaskReasons(at, capacity).map(({ code }) => code),
      }).toEqual({ actingFor: principal, persons: [delegate, principal, adviser], duty: [], refused });
    },
  );

  it('has the task before the principal and everybody else with the duty', () => {
    const at = delegated('decision');
    const others = [principal!, asId<PersonId>('colleague')].map((person) =>
      ownTaskReasons(at, capacityIn(somebody(person, ['secondReviewer']), at)).map(({ code }) => code),
    );
    expect(others).toEqual([['TASK.HELD_BY_ANOTHER'], ['TASK.HELD_BY_ANOTHER']]);
  });
});

describe('a delegate who may decide', () => {
  const at = delegated('decision');
  const codes = (actingFor: PersonId | null, people: readonly Acting[]): readonly string[] =>
    principalReasons(at, actingFor, new Map(people.map((one) => [one.personId, one]))).map(
      ({ code }) => code,
    );

  it('does so by a duty that his principal still holds', () => {
    expect(codes(principal!, [somebody(principal!, ['secondReviewer'])])).toEqual([]);
  });

  it('no longer does when the principal has lost it, or is gone', () => {
    expect([codes(principal!, [somebody(principal!, ['drafter'])]), codes(principal!, [])]).toEqual([
      ['DUTY.NOT_HELD'],
      ['PERSON.NOT_THERE'],
    ]);
  });

  it('is not asked of whoever acts for himself', () => {
    expect(codes(null, [])).toEqual([]);
  });
});
