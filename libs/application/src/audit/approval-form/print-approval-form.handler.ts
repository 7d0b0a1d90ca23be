import { Inject, Injectable } from '@nestjs/common';
import type { ItemId, PersonActor } from '#domain/kernel';
import { FORM_PRINTER, type FormFormat, type FormPrinter } from '../../forms/printed-form.port.js';
import type { Language } from '../../messages/message-sections.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../../ports/unit-of-work.port.js';
import { approvalFormOf } from './approval-form.js';
import { ApprovalFormFactsReader } from './approval-form-facts-reader.js';

/** Prints the approval form for whoever may know of the item, with as much of it as he may read. Printing is an entry. */
@Injectable()
export class PrintApprovalFormHandler {
  constructor(
    private readonly facts: ApprovalFormFactsReader,
    @Inject(FORM_PRINTER) private readonly printer: FormPrinter,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @throws ItemNotFoundError */
  async execute(
    {
      itemId,
      format,
      language,
    }: { readonly itemId: ItemId; readonly format: FormFormat; readonly language: Language },
    actor: PersonActor,
  ): Promise<Uint8Array> {
    const form = approvalFormOf(await this.facts.read(actor, itemId), language);
    const bytes = await this.printer.print(form, format);
    await this.unitOfWork.runUnkeyed(async (tx) => {
      const { item } = await tx.lockItem(itemId);
      const entry = {
        id: this.ids.next(),
        at: this.clock.now(),
        actor: actor.personId,
        action: 'form.printed',
      } as const;
      tx.appendEntry(item, { ...entry, outcome: 'done', facts: { format } }, []);
    });
    return bytes;
  }
}
