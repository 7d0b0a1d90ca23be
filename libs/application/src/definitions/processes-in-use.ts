import { Inject, Injectable } from '@nestjs/common';
import type { Instant, UnitId } from '#domain/kernel';
import type { CompiledProcess } from '#domain/workflow';
import { currentProcess, processOf } from '../cases/processes.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { DEFINITION_STORE, type DefinitionStore } from './definition.store.port.js';
import { OfficeProcesses } from './office-processes.js';
import { type ProcessPurpose, processPurposes } from './purposes.js';

/** What new items of a unit take for one purpose. */
export interface ProcessInUse {
  readonly purpose: ProcessPurpose;
  readonly process: CompiledProcess;
  /** Where it was brought into force; null for what is shipped with the program. */
  readonly inForce: {
    readonly unitId: UnitId;
    readonly validFrom: Instant;
    readonly validTo: Instant | null;
  } | null;
}

/** The definitions that a unit works by: its own or those of a unit above it, else what is shipped. */
@Injectable()
export class ProcessesInUse {
  constructor(
    @Inject(DEFINITION_STORE) private readonly store: DefinitionStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly processes: OfficeProcesses,
  ) {}

  async of(unitId: UnitId): Promise<readonly ProcessInUse[]> {
    const inForce = await this.store.listInForce(unitId, this.clock.now());
    const profile = await this.store.getProfile(unitId);
    await this.processes.load(
      inForce.filter(({ purpose }) => purpose !== 'policies').map(({ subject }) => subject),
    );
    return processPurposes.map((purpose): ProcessInUse => {
      const own = inForce.find((one) => one.purpose === purpose);
      if (own !== undefined) return { purpose, process: processOf(own.subject), inForce: own };
      const shipped = purpose === 'publication' ? (profile ?? 'countyOffice') : purpose;
      return { purpose, process: currentProcess(shipped), inForce: null };
    });
  }
}
