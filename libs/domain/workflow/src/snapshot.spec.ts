import {
  compile,
  countyOffice,
  decide,
  findCompiled,
  isClosed,
  openSteps,
  SnapshotMismatchError,
  stateOf,
  takeDown,
  type StoredSnapshot,
} from '#domain/workflow';
import { anEvent, CaseStory, person, upTo } from '../../../../test/support/case-story.js';

const event = anEvent('firstReview.pass', person('zhouzheng'));

describe('a stored case', () => {
  it('is plain data that survives JSON', () => {
    const { process, stored } = upTo('firstProof.pass');
    const read = JSON.parse(JSON.stringify(stored)) as StoredSnapshot;
    expect(read).toEqual(stored);
    expect(decide(process, read, anEvent('firstProof.pass', person('hewen')))).toEqual(
      decide(process, stored, anEvent('firstProof.pass', person('hewen'))),
    );
  });

  it('is stamped with machine format and definition', () => {
    const { machine, definition, value } = CaseStory.begin().stored;
    expect({ machine, definition, value }).toEqual({
      machine: 'shenjiao-machine/1',
      definition: compile(countyOffice).hash,
      value: 'DRAFT',
    });
  });

  it('stays below 1.6 KB at the end of the straight path, with UUIDs as persons', () => {
    const { stored } = upTo('publish.publish');
    const persons = Object.values(stored.context.acts).flat().length + 1;
    const shortNames = JSON.stringify(stored).length;
    expect(shortNames + persons * 30 <= 1600).toBe(true);
  });

  it.each([
    ['of another format', { machine: 'shenjiao-machine/0' }],
    ['of another definition', { definition: compile(takeDown).hash }],
    ['in a state that does not exist', { value: 'COUNTERSIGN' }],
    [
      'in a parallel state with an unknown step',
      { value: { 'FIRST_REVIEW+FIRST_PROOF': { FIRST_REVIEW: 'OPEN', THIRD_PROOF: 'OPEN' } } },
    ],
  ])('%s is not brought back to life', (_, change) => {
    const { process, stored } = upTo('firstReview.pass');
    expect(() => decide(process, { ...stored, ...change }, event)).toThrow(SnapshotMismatchError);
  });
});

describe('what a stored case tells', () => {
  it('names the place and the open steps', () => {
    const { process, stored } = upTo('firstProof.pass');
    expect([stateOf(stored), openSteps(process, stored), isClosed(process, stored)]).toEqual([
      'FIRST_REVIEW+FIRST_PROOF',
      ['firstProof'],
      false,
    ]);
  });

  it('is closed at an end, with no step open', () => {
    const { process, stored } = CaseStory.begin().must('linxiao', 'draft.cancel');
    expect([stateOf(stored), openSteps(process, stored), isClosed(process, stored)]).toEqual([
      'CANCELLED',
      [],
      true,
    ]);
  });
});

describe('compile', () => {
  it('makes one process per content of a definition', () => {
    expect(compile(structuredClone(countyOffice))).toBe(compile(countyOffice));
    expect(findCompiled(compile(countyOffice).hash)).toBe(compile(countyOffice));
    expect(findCompiled(`sha256:${'0'.repeat(64)}`)).toBeNull();
  });

  it('names changed definitions differently', () => {
    expect(
      compile({ ...countyOffice, freshAuthenticationMinutes: 6 }).hash === compile(countyOffice).hash,
    ).toBe(false);
  });

  it.each([countyOffice, takeDown])(
    'makes a configuration of $name that is plain JSON: no function hides in it',
    (definition) => {
      const { config } = compile(definition);
      expect(JSON.parse(JSON.stringify(config))).toEqual(config);
    },
  );
});
