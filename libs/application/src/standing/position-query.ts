import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import type { CompiledProcess, StoredSnapshot } from '#domain/workflow';
import { processOf } from '../cases/processes.js';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import { publishingCase } from '../queries/content-access.js';
import { isUuid } from '../queries/page.js';
import { ITEM_READ_MODEL, type ItemReadModel } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';

/** Where an item's case is on the way that its definition lays down. */
export interface CasePosition {
  readonly process: CompiledProcess;
  readonly stored: StoredSnapshot;
}

/** What a diagram of a case's live position is drawn from. */
@Injectable()
export class PositionQuery {
  constructor(@Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel) {}

  /** @throws ItemNotFoundError */
  async execute(actor: PersonActor, itemId: string): Promise<CasePosition> {
    const screen = isUuid(itemId) ? await this.items.findScreen(viewerOf(actor), itemId) : null;
    if (screen === null) throw new ItemNotFoundError(itemId);
    const { definitionHash, snapshot } = publishingCase(screen);
    return { process: processOf(definitionHash), stored: snapshot };
  }
}
