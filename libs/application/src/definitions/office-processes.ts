import { Inject, Injectable } from '@nestjs/common';
import { compileAside, type CompiledProcess, definitionHash, parseProcessText } from '#domain/workflow';
import { DefinitionUnknownError, isKept, keepProcess, processOf } from '../cases/processes.js';
import { DefinitionNotFoundError } from '../queries/reference-queries.js';
import { DEFINITION_STORE, type DefinitionStore } from './definition.store.port.js';

/** So many definitions may be missing for one piece of work; more than that is a fault of ours. */
const missingMax = 50;

/** Brings definitions that an office has made from the database to where cases run, when one is asked for. */
@Injectable()
export class OfficeProcesses {
  constructor(@Inject(DEFINITION_STORE) private readonly store: DefinitionStore) {}

  /** Everything that was ever brought into force: what tasks are filed under is then known before one is asked for. */
  async loadActivated(): Promise<void> {
    await this.load(await this.store.listActivated());
  }

  /** @throws DefinitionUnknownError for a hash that no stored definition has. */
  async load(hashes: readonly string[]): Promise<void> {
    for (const hash of new Set(hashes)) if (!isKept(hash)) await this.loadOne(hash);
  }

  /** The definition that somebody asks for by its hash. @throws DefinitionNotFoundError */
  async get(hash: string): Promise<CompiledProcess> {
    try {
      await this.load([hash]);
      return processOf(hash);
    } catch (error) {
      if (error instanceof DefinitionUnknownError) throw new DefinitionNotFoundError(hash);
      throw error;
    }
  }

  /**
   * Does a piece of work, and does it again when it needed a definition that was not there yet: it fails before
   * anything is written, so nothing is done twice.
   */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let missing = 0; ; missing += 1) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof DefinitionUnknownError) || missing === missingMax) throw error;
        await this.loadOne(error.hash);
      }
    }
  }

  private async loadOne(hash: string): Promise<void> {
    const body = await this.store.findDefinition(hash);
    const read = body === null ? null : parseProcessText(Buffer.from(body).toString('utf8'));
    // What lies in the database is believed only as far as it hashes to its name.
    if (read?.ok !== true || definitionHash(read.document) !== hash) throw new DefinitionUnknownError(hash);
    keepProcess(compileAside(read.document));
  }
}
