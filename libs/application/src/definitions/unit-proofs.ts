import { Inject, Injectable } from '@nestjs/common';
import type { PersonId, UnitId } from '#domain/kernel';
import { canonicalBytes, digestOf } from '#domain/text';
import {
  type OfficePolicy,
  type ProcessSource,
  proofUnits,
  Roster,
  type RosterMember,
  understaffed,
} from '#domain/workflow';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { DEFINITION_STORE, type DefinitionStore, type OfficeDuty } from './definition.store.port.js';
import { ProcessesInUse } from './processes-in-use.js';
import { PROCESS_PROVER, type ProcessProver } from './process-prover.port.js';
import { readPolicyDocument } from './read-policies.js';
import type { ReadSubject } from './read-subject.js';
import type { UnitProof } from './unit-proof.js';

/** Proves definitions with the people that a unit has at this moment and the rules that hold in it. */
@Injectable()
export class UnitProofs {
  constructor(
    @Inject(DEFINITION_STORE) private readonly store: DefinitionStore,
    @Inject(PROCESS_PROVER) private readonly prover: ProcessProver,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly inUse: ProcessesInUse,
  ) {}

  /** @throws ProofTooLongError */
  of(unitId: UnitId, subject: ReadSubject): Promise<UnitProof> {
    return subject.kind === 'definition'
      ? this.ofDefinition(unitId, subject.hash, subject.process.source)
      : this.ofPolicies(unitId, subject.hash, subject.policies);
  }

  /** A definition with the unit's people and all rules in force in it. */
  private async ofDefinition(unitId: UnitId, hash: string, source: ProcessSource): Promise<UnitProof> {
    const now = this.clock.now();
    const upwards = await this.store.listUpwards(unitId);
    const holders = await this.store.listHolders(now);
    const sets = (await this.store.listInForce(unitId, now)).filter(({ purpose }) => purpose === 'policies');
    const policies = await Promise.all(sets.map(({ subject }) => this.policiesOf(subject)));
    const proof = await this.prover.prove({
      sources: [source],
      policies: policies.flat(),
      roster: rosterOf(holders, unitId, upwards),
    });
    return {
      proof,
      sources: new Map([[hash, source]]),
      policies: sets.map(({ subject }) => subject),
      rosterDigest: rosterDigest(holders),
    };
  }

  /** Rules of the office with every definition that the unit works by; whom it has for them is not the question here. */
  private async ofPolicies(
    unitId: UnitId,
    hash: string,
    policies: readonly OfficePolicy[],
  ): Promise<UnitProof> {
    const used = await this.inUse.of(unitId);
    const proof = await this.prover.prove({
      sources: used.map(({ process }) => process.source),
      policies,
      roster: null,
    });
    return {
      proof,
      sources: new Map(used.map(({ process }) => [process.hash, process.source])),
      policies: [hash],
      rosterDigest: rosterDigest([]),
    };
  }

  /** What the unit's people cannot finish of the definitions that it works by. */
  async ofStaffing(unitId: UnitId): Promise<Pick<UnitProof, 'proof' | 'sources'>> {
    const used = await this.inUse.of(unitId);
    const upwards = await this.store.listUpwards(unitId);
    const holders = await this.store.listHolders(this.clock.now());
    const roster = new Roster(rosterOf(holders, unitId, upwards));
    const faults = used.flatMap(({ process }) =>
      understaffed(process, roster).map((fault) => ({ definition: process.hash, fault })),
    );
    return {
      proof: { faults, situations: 0, transitions: 0 },
      sources: new Map(used.map(({ process }) => [process.hash, process.source])),
    };
  }

  private async policiesOf(hash: string): Promise<readonly OfficePolicy[]> {
    const body = await this.store.findPolicies(hash);
    const read = readPolicyDocument(JSON.parse(Buffer.from(body ?? '').toString('utf8')));
    return read.ok ? read.policies : [];
  }
}

/** Everybody who holds a duty, with units in their relation to the one that asks. */
export function rosterOf(
  holders: readonly OfficeDuty[],
  unitId: string,
  upwards: readonly string[],
): readonly RosterMember[] {
  const relation = (unit: string): string => {
    if (unit === unitId) return proofUnits.own;
    return upwards.includes(unit) ? proofUnits.superior : proofUnits.concerned;
  };
  const people = new Map<PersonId, OfficeDuty[]>();
  for (const holder of holders) people.set(holder.personId, [...(people.get(holder.personId) ?? []), holder]);
  return [...people].map(([person, held]) => ({
    persons: [person],
    duties: held.map(({ duty, step, unitId: unit }) => ({ duty, step, unit: relation(unit) })),
  }));
}

function rosterDigest(holders: readonly OfficeDuty[]): string {
  const rows = holders.map(({ personId, unitId, duty, step }) => [personId, unitId, duty, step ?? '']);
  return digestOf(canonicalBytes(rows.sort((one, other) => (String(one) < String(other) ? -1 : 1))));
}
