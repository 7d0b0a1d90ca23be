import { Inject, Injectable } from '@nestjs/common';
import { asId, type ItemId, type PersonActor } from '#domain/kernel';
import { documentTextOf } from '#domain/text';
import type { CompiledProcess } from '#domain/workflow';
import { processOf } from '../../cases/processes.js';
import { ItemNotFoundError } from '../../errors/not-found.error.js';
import { ItemQueries } from '../../queries/item-queries.js';
import { REFERENCE_READ_MODEL, type ReferenceReadModel } from '../../queries/read-models.port.js';
import type { ItemView } from '../../queries/views.js';
import type { ApprovalFormFacts } from './approval-form.js';
import { FORM_COVER_READER, type FormCoverReader } from './form-cover.port.js';

/** Gathers what an approval form tells, for one reader. */
@Injectable()
export class ApprovalFormFactsReader {
  constructor(
    private readonly items: ItemQueries,
    @Inject(REFERENCE_READ_MODEL) private readonly references: ReferenceReadModel,
    @Inject(FORM_COVER_READER) private readonly covers: FormCoverReader,
  ) {}

  /** As much as the reader may read. @throws ItemNotFoundError */
  async read(actor: PersonActor, itemId: ItemId): Promise<ApprovalFormFacts> {
    const item = await this.items.get(actor, itemId);
    const cover = await this.covers.findCover(asId<ItemId>(item.id));
    if (cover === null) throw new ItemNotFoundError(itemId);
    const { definition } = processOf(item.definition);
    const columns = await this.references.listColumns();
    const { name, version } = definition;
    return {
      item,
      text: await this.textFor(actor, item),
      columnName: columns.find(({ id }) => id === item.releasePlan?.column)?.name ?? null,
      definition: { name, version, steps: stepsOf(definition) },
      isErased: item.erasedAt !== null,
      cover,
    };
  }

  private async textFor(actor: PersonActor, item: ItemView): Promise<ApprovalFormFacts['text']> {
    if (item.access === 'none') return null;
    const { document, attachments, operations } = await this.items.rendition(actor, item.id);
    return {
      characters: Array.from(documentTextOf(document)).length,
      attachments: attachments.length,
      operations: operations.length,
    };
  }
}

/** Steps in the order of the process; the draft is told by its author and the publication by its own part. */
function stepsOf({ stages }: CompiledProcess['definition']): readonly string[] {
  const steps = stages.flatMap((stage) => stage.steps.map(({ step }) => step));
  return [...new Set(steps)].filter((step) => step !== 'draft' && step !== 'publish');
}
