import { asId, type Digest, type Duty, type Instant, type PersonId } from '#domain/kernel';
import {
  type By,
  type CaseEvent,
  type CompiledProcess,
  decide,
  type Decided,
  eligibility,
  findStep,
  type Given,
  isClosed,
  type ItemTraits,
  openSteps,
  type Outcome,
  startCase,
  type StoredSnapshot,
  systemEventTypes,
} from '#domain/workflow';
import type { SimulatedItem, SimulatedPerson } from './simulation-input.js';

const usualTraits: ItemTraits = {
  tier: 'A',
  documentType: 'notice',
  channels: ['portal'],
  profile: 'countyOffice',
  containsPersonalInformation: false,
  agencies: [],
  superiors: [],
  correction: 'factual',
  chosen: {},
};
/** Every form is filled in: what is simulated is who waits for whom, not what people forget. */
const given: Given = { reasonClass: 'content', statement: true, trigger: 'FACTUAL_ERROR' };
const digest = asId<Digest>('sha256:simulated');
/** Whether somebody may act does not depend on the hour. */
const anyTime = '1970-01-01T00:00:00.000Z' as Instant;
/** After so many rounds nothing is returned any more: a simulation has to end. */
const roundsMax = 4;

/** A case on the very machine that runs in the office; only the people and the clock are invented. */
export class SimulatedCase {
  private stored: StoredSnapshot;
  private readonly traits: ItemTraits;

  constructor(
    private readonly process: CompiledProcess,
    item: SimulatedItem,
    private readonly drafter: SimulatedPerson,
    now: Instant,
  ) {
    this.traits = { ...usualTraits, ...item.traits };
    const started = startCase(process, this.event(this.personBy(drafter, now), now));
    if (started.kind === 'refused')
      throw new Error(`the case could not be started: ${started.reasons.map(({ code }) => code).join(', ')}`);
    this.stored = started.next;
  }

  get isClosed(): boolean {
    return isClosed(this.process, this.stored);
  }

  get round(): number {
    return this.stored.context.round;
  }

  /** Steps that wait for a person. */
  get openSteps(): readonly string[] {
    return openSteps(this.process, this.stored);
  }

  /** Whether duty and separation let a person do a step; a draft is its drafter's. */
  mayAct(step: string, person: SimulatedPerson): boolean {
    if (step === 'draft') return person.id === this.drafter.id;
    const asked = { process: this.process, stored: this.stored, step };
    return eligibility({ ...asked, person: this.personBy(person, anyTime) }).length === 0;
  }

  /** The person answers the step: the first answer that leads on, or a return. @returns whether any was accepted. */
  answer(step: string, person: SimulatedPerson, returns: boolean, now: Instant): boolean {
    const outcomes = findStep(this.process, step)?.outcomes ?? [];
    const back = outcomes.filter(({ outcome }) => outcome === 'return');
    const on = outcomes.filter(({ confirms }) => confirms !== undefined);
    const others = outcomes.filter((outcome) => !on.includes(outcome) && !back.includes(outcome));
    const wanted = returns && this.round < roundsMax ? [...back, ...on, ...others] : [...on, ...others];
    return wanted.some(({ outcome }: Outcome) =>
      this.take(
        decide(this.process, this.stored, {
          ...this.event(this.personBy(person, now), now),
          type: `${step}.${outcome}`,
        }),
      ),
    );
  }

  /** What the program itself does: delivers, lets a timer arrive. @returns whether the case moved by it. */
  letSystemAct(now: Instant): boolean {
    const by = { kind: 'system', component: 'publisher' } as const;
    return systemEventTypes
      .filter((type) => type !== 'publication.failed' && type !== 'afterwards.due')
      .some((type) => this.take(decide(this.process, this.stored, { ...this.event(by, now), type })));
  }

  private take(answer: Decided): boolean {
    if (answer.kind === 'moved') this.stored = answer.next;
    return answer.kind === 'moved';
  }

  private event(by: By, now: Instant): Omit<CaseEvent, 'type'> {
    const subject = { contentDigest: digest, releasePlanDigest: digest };
    return {
      by,
      now,
      shown: subject,
      given,
      facts: {
        ...subject,
        itemState: 'DRAFT',
        authors: [this.drafter.id],
        withheldParts: 0,
        notBefore: null,
        operations: 0,
        openedSteps: [],
        traits: this.traits,
        afterwardsDue: now,
      },
    };
  }

  private personBy({ id, duties }: SimulatedPerson, now: Instant): Extract<By, { kind: 'person' }> {
    const counting = duties.map((duty: Duty) => ({ duty, step: null }));
    const units = [...this.traits.agencies, ...this.traits.superiors];
    const elsewhere = units.flatMap((unit) => counting.map((held) => ({ ...held, unit })));
    const persons: readonly PersonId[] = [id];
    return { kind: 'person', personId: id, persons, duties: counting, elsewhere, authenticatedAt: now };
  }
}
