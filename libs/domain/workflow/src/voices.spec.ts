import { asId, type PersonId } from '#domain/kernel';
import { CaseStory, noon } from '../../../../test/support/case-story.js';
import { traits } from '../../../../test/support/traits.js';
import {
  compileAside,
  openSteps,
  type PersonBy,
  type ProcessDocument,
  type Refused,
  type Voices,
  type Who,
} from './index.js';

const because = { given: { reasonClass: 'FACTS' } };

/** A draft, one step that several people answer, and the end. */
function withVoices(voices: Voices | null, who: Partial<Who> = {}): CaseStory {
  const document: ProcessDocument = {
    format: 'shenjiao-process/2',
    reader: 2,
    name: 'voices',
    version: 1,
    title: { zh: '多人意见', en: 'Several voices' },
    kind: 'newPublication',
    start: { step: 'draft', duties: ['drafter'], startsDraft: true },
    stages: [
      {
        state: 'DRAFT',
        steps: [
          {
            step: 'draft',
            who: { duties: ['drafter'] },
            judges: 'draft',
            outcomes: [{ outcome: 'submit', then: 'next' }],
          },
        ],
      },
      {
        state: 'COUNTERSIGN',
        steps: [
          {
            step: 'countersign',
            who: { duties: ['countersigner'], ...who },
            ...(voices === null ? {} : { voices }),
            mayAddSigners: true,
            outcomes: [
              { outcome: 'agree', then: 'next' },
              { outcome: 'object', asks: ['reasonClass'], then: 'draft' },
            ],
          },
        ],
      },
    ],
    end: 'ARCHIVED',
    ends: [],
    separation: [
      { rule: 'SoD-2', basis: 'practice.drafterDoesNotApprove', apart: [['draft'], ['countersign']] },
    ],
    obligations: [],
    freshAuthenticationMinutes: 5,
  };
  const chosen = { countersign: ['an', 'bo'].map((name) => asId<PersonId>(name)) };
  const facts = {
    traits: { ...traits, agencies: ['env-bureau', 'fire-brigade'], superiors: ['city', 'province'], chosen },
    authors: [asId<PersonId>('linxiao')],
  };
  return CaseStory.begin({ facts }, by('linxiao'), compileAside(document)).must(
    by('linxiao'),
    'draft.submit',
    { facts },
  );
}

function by(name: string, unit: string | null = null): PersonBy {
  const personId = asId<PersonId>(name);
  const held = [
    { duty: 'countersigner', step: null },
    { duty: 'drafter', step: null },
  ] as const;
  return {
    kind: 'person',
    personId,
    persons: [personId],
    duties: unit === null ? held : [],
    elsewhere: unit === null ? [] : held.map((one) => ({ ...one, unit })),
    authenticatedAt: noon,
  };
}

function codesOf(answer: ReturnType<CaseStory['try']>): readonly string[] {
  return (answer as Refused).reasons.map(({ code }) => code);
}

function openedBy({ last }: CaseStory): readonly unknown[] {
  return last.opened.map(({ voice, unit, assignee }) => [voice, unit ?? assignee]);
}

describe('a step with several voices', () => {
  it('waits for all where all are asked: one task each, and nobody speaks twice', () => {
    const begun = withVoices({ rule: 'all', of: 2 });
    const once = begun.must(by('an'), 'countersign.agree');
    expect([
      openedBy(begun),
      once.stored.value,
      once.last.closedSteps,
      codesOf(once.try(by('an'), 'countersign.agree')),
      once.must(by('bo'), 'countersign.agree').stored.value,
    ]).toEqual([
      [
        ['1', null],
        ['2', null],
      ],
      'COUNTERSIGN',
      ['countersign'],
      ['VOICE.ALREADY_GIVEN'],
      'ARCHIVED',
    ]);
  });

  it('waits for one where any is enough, and the other task need not be done', () => {
    const done = withVoices({ rule: 'any', of: 2 }).must(by('an'), 'countersign.agree');
    expect([done.stored.value, done.last.voided]).toEqual(['ARCHIVED', ['countersign']]);
  });

  it('waits for k of n', () => {
    const two = withVoices({ rule: { atLeast: 2 }, of: 3 }).must(by('an'), 'countersign.agree');
    expect([two.stored.value, two.must(by('bo'), 'countersign.agree').stored.value]).toEqual([
      'COUNTERSIGN',
      'ARCHIVED',
    ]);
  });

  it('asks each superior in turn, nearest first, and only there', () => {
    const begun = withVoices({ rule: 'inOrder', of: 'superiorUnits' }, { unit: 'ownOrSuperior' });
    const city = begun.must(by('an', 'city'), 'countersign.agree');
    expect([
      openedBy(begun),
      codesOf(begun.try(by('bo', 'province'), 'countersign.agree')),
      openedBy(city),
      city.must(by('bo', 'province'), 'countersign.agree').stored.value,
    ]).toEqual([[['1', 'city']], ['VOICE.NOT_DUE'], [['2', 'province']], 'ARCHIVED']);
  });

  it('asks every agency that the item concerns, and silence of one is no consent', () => {
    const begun = withVoices({ rule: 'all', of: 'concernedUnits' }, { unit: 'concerned' });
    const once = begun.must(by('an', 'env-bureau'), 'countersign.agree');
    expect([
      openedBy(begun),
      codesOf(begun.try(by('own'), 'countersign.agree')),
      codesOf(once.try(by('cai', 'env-bureau'), 'countersign.agree')),
      once.must(by('bo', 'fire-brigade'), 'countersign.agree').stored.value,
    ]).toEqual([
      [
        ['1', 'env-bureau'],
        ['2', 'fire-brigade'],
      ],
      ['DUTY.NOT_HELD', 'VOICE.NOT_DUE'],
      ['VOICE.NOT_DUE'],
      'ARCHIVED',
    ]);
  });

  it('asks whom the drafter chose, and nobody else', () => {
    const begun = withVoices({ rule: 'all', of: 'chosenPersons' }, { chosenBy: 'drafter' });
    expect([codesOf(begun.try(by('cai'), 'countersign.agree')), openedBy(begun)]).toEqual([
      ['PERSON.NOT_CHOSEN', 'VOICE.NOT_DUE'],
      [
        ['1', 'an'],
        ['2', 'bo'],
      ],
    ]);
  });

  it('sends everything back when one objects, and asks all anew when the text has changed', () => {
    const back = withVoices({ rule: 'all', of: 2 })
      .must(by('an'), 'countersign.agree')
      .must(by('bo'), 'countersign.object', because);
    const again = back.must(by('linxiao'), 'draft.submit', { facts: { changes: ['text'] } });
    expect([back.stored.value, openedBy(again), Object.keys(again.stored.context.acts)]).toEqual([
      'DRAFT',
      [
        ['1', null],
        ['2', null],
      ],
      ['draft', 'countersign'],
    ]);
  });
});

describe('a signer who is called in', () => {
  const calling = (signer: string) => ({ given: { signer: asId<PersonId>(signer) } });

  it('answers before the one who called him, needs no duty, and both answers are needed', () => {
    const called = withVoices(null).must(by('an'), 'countersign.addSignerBefore', calling('expert'));
    const expert: PersonBy = { ...by('expert'), duties: [] };
    const heard = called.must(expert, 'countersign.agree');
    expect([
      openedBy(called),
      called.last.voided,
      codesOf(called.try(by('an'), 'countersign.agree')),
      openedBy(heard),
      heard.must(by('an'), 'countersign.agree').stored.value,
    ]).toEqual([
      [['before:expert', 'expert']],
      ['countersign'],
      ['VOICE.NOT_DUE'],
      [['1', null]],
      'ARCHIVED',
    ]);
  });

  it('answers after him where he is called in after', () => {
    const first = withVoices(null)
      .must(by('an'), 'countersign.addSignerAfter', calling('expert'))
      .must(by('an'), 'countersign.agree');
    expect([
      first.stored.value,
      openedBy(first),
      first.must(by('expert'), 'countersign.agree').stored.value,
    ]).toEqual(['COUNTERSIGN', [['after:expert', 'expert']], 'ARCHIVED']);
  });

  it('is under the same rules of separation as everybody', () => {
    expect(
      codesOf(withVoices(null).try(by('an'), 'countersign.addSignerBefore', calling('linxiao'))),
    ).toEqual(['SOD.2']);
  });

  it('can be done without again only by who called him, and only until he has answered', () => {
    const called = withVoices(null).must(by('an'), 'countersign.addSignerAfter', calling('expert'));
    const removed = called.must(by('an'), 'countersign.removeSigner', calling('expert'));
    expect([
      codesOf(called.try(by('bo'), 'countersign.removeSigner', calling('expert'))),
      removed.stored.context.voices,
      removed.must(by('an'), 'countersign.agree').stored.value,
    ]).toEqual([['SIGNER.NOT_REMOVABLE'], {}, 'ARCHIVED']);
  });

  it('leaves the step open for one task at a time', () => {
    const called = withVoices(null).must(by('an'), 'countersign.addSignerBefore', calling('expert'));
    expect(openSteps(called.process, called.stored)).toEqual(['countersign']);
  });
});
