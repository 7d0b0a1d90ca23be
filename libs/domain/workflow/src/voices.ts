import { assertNever, type PersonId } from '#domain/kernel';
import type { CaseEvent, ItemTraits } from './case-event.js';
import type { Step } from './definition.js';

/**
 * One of several answers that a step waits for. Voices of a lower `order` come first; those of the same order are
 * open together. `unit` and `person` say whose voice it is, when it is not anybody's who holds the step's duty.
 */
export interface Voice {
  readonly voice: string;
  readonly order: number;
  readonly unit?: string;
  readonly person?: PersonId;
  /** Who called this voice in; absent when the definition asks for it. */
  readonly calledInBy?: PersonId;
  /** For whom it was given; absent while it is awaited. */
  readonly givenBy?: readonly PersonId[];
}

/** The voices that a step is opened with; none when one person answers for it. */
export function voicesOf(step: Step, traits: ItemTraits | undefined): readonly Voice[] {
  if (step.voices === undefined) return [];
  const inOrder = step.voices.rule === 'inOrder';
  return participantsOf(step, step.voices.of, traits).map((participant, index) => ({
    voice: String(index + 1),
    order: inOrder ? index : 0,
    ...participant,
  }));
}

function participantsOf(
  { step }: Step,
  of: NonNullable<Step['voices']>['of'],
  traits: ItemTraits | undefined,
): readonly { readonly unit?: string; readonly person?: PersonId }[] {
  if (typeof of === 'number') return Array.from({ length: of }, () => ({}));
  switch (of) {
    case 'concernedUnits':
      return (traits?.agencies ?? []).map((unit) => ({ unit }));
    case 'superiorUnits':
      return (traits?.superiors ?? []).map((unit) => ({ unit }));
    case 'chosenPersons':
      return (traits?.chosen[step] ?? []).map((person) => ({ person }));
    default:
      return assertNever(of);
  }
}

/** The voices whose turn it is. */
export function dueVoices(voices: readonly Voice[]): readonly Voice[] {
  const awaited = voices.filter(({ givenBy }) => givenBy === undefined);
  const turn = Math.min(...awaited.map(({ order }) => order));
  return awaited.filter(({ order }) => order === turn);
}

/** The voice that an event gives: the one it names, or the first whose turn it is and that is this person's. */
export function voiceGiven(voices: readonly Voice[], event: CaseEvent): Voice | null {
  const { by, given } = event;
  if (by.kind === 'system') return null;
  const due = dueVoices(voices);
  const named = given.voice === undefined ? due : due.filter(({ voice }) => voice === given.voice);
  const mine = named.filter(({ person }) => person === undefined || by.persons.includes(person));
  const units = (by.elsewhere ?? []).map(({ unit }) => unit);
  return mine.find(({ unit }) => unit === undefined || units.includes(unit)) ?? null;
}

/** The voices after one of them is given for these persons. */
export function withVoice(
  voices: readonly Voice[],
  given: Voice | null,
  persons: readonly PersonId[],
): readonly Voice[] {
  return voices.map((voice) => (voice.voice === given?.voice ? { ...voice, givenBy: persons } : voice));
}

/**
 * Whether the voices given are enough: everybody who was called in, and as many of the others as the rule asks
 * for. A step that asks for one answer and to which somebody was called in waits for both.
 */
export function voicesSuffice(
  voices: readonly Voice[],
  rule: NonNullable<Step['voices']>['rule'] | undefined,
): boolean {
  const calledIn = voices.filter(({ calledInBy }) => calledInBy !== undefined);
  const declared = voices.filter(({ calledInBy }) => calledInBy === undefined);
  const given = declared.filter(({ givenBy }) => givenBy !== undefined).length;
  return calledIn.every(({ givenBy }) => givenBy !== undefined) && given >= wanted(rule, declared.length);
}

function wanted(rule: NonNullable<Step['voices']>['rule'] | undefined, count: number): number {
  if (rule === undefined || rule === 'all' || rule === 'inOrder') return count;
  return Math.min(rule === 'any' ? 1 : rule.atLeast, count);
}

/** The voices after a further signer is called in, before or after those whose turn it is. */
export function withSigner(
  voices: readonly Voice[],
  signer: { readonly person: PersonId; readonly calledInBy: PersonId; readonly place: 'before' | 'after' },
): readonly Voice[] {
  const { person, calledInBy, place } = signer;
  const known = voices.length === 0 ? [{ voice: '1', order: 0 }] : voices;
  const turn = dueVoices(known)[0]?.order ?? 0;
  const order = place === 'before' ? turn - 1 : Math.max(...known.map((voice) => voice.order)) + 1;
  return [...known, { voice: `${place}:${person}`, order, person, calledInBy }];
}

/** The voices without the signer whom somebody called in and who has not answered. */
export function withoutSigner(voices: readonly Voice[], person: PersonId): readonly Voice[] {
  const left = voices.filter((voice) => !isRemovable(voice, person));
  return left.some(({ calledInBy }) => calledInBy !== undefined) || left.length > 1 ? left : [];
}

/** Whether this voice is that of a person called in, still awaited. */
export function isRemovable({ person, calledInBy, givenBy }: Voice, signer: PersonId): boolean {
  return person === signer && calledInBy !== undefined && givenBy === undefined;
}
