import { Inject, Injectable } from '@nestjs/common';
import { asId, civilDateOf } from '#domain/kernel';
import type { CaseId, ItemId, PublicationId } from '#domain/kernel';
import { stateOf } from '#domain/workflow';
import { CALENDAR_STORE, type CalendarStore } from '../../calendar/calendar.store.port.js';
import { ContentMissingError } from '../../errors/not-found.error.js';
import { CLOCK, ID_SOURCE, UNIT_OF_WORK } from '../../ports/index.js';
import type { Clock, IdSource, LockedItem, UnitOfWork } from '../../ports/index.js';
import { PAGE_RENDERER } from '../page-renderer.port.js';
import type { PageRenderer } from '../page-renderer.port.js';
import { PORTAL_SITE } from '../portal-site.port.js';
import type { PortalSite, PortalSiteSource } from '../portal-site.port.js';
import { PUBLICATION_READER } from '../publishing-references.port.js';
import type { PublicationReader, PublishingReferences } from '../publishing-references.port.js';
import type { ProofFiles } from '../../log/proof-files.js';
import { SignOffProver } from '../../log/prove-sign-off.js';
import { checkPublishable, isSameText } from './check-publishable.js';
import type { PublicationFailureCode, PublicationMaterial } from './check-publishable.js';
import { makePublication, required } from './make-publication.js';
import { decideDelivery, settleDelivery } from './settle-publication.js';
import type { Settling } from './settle-publication.js';

/** One row of the outbox: deliver what this case has been cleared to publish. */
export interface PublishItem {
  readonly outboxId: string;
  readonly itemId: ItemId;
  readonly caseId: CaseId;
}

export type PublishItemAnswer =
  | {
      readonly kind: 'published';
      readonly publication: PublicationId;
      readonly indexNumber: string;
      readonly page: string;
      readonly template: string;
    }
  /** The same signed text is public already, or again after a quarantine that found nothing. */
  | { readonly kind: 'alreadyPublic'; readonly publication: PublicationId }
  | { readonly kind: 'failed'; readonly reasons: readonly PublicationFailureCode[] }
  /** The case waits for no publication (any more): the row has been delivered before, or was overtaken. */
  | { readonly kind: 'nothingToDo' };

/**
 * Publishes what was signed, or says why not: page, index number, case, task, entry and outbox row in one
 * transaction. Everything that was confirmed before is checked once more on the bytes themselves (I1, I2).
 */
@Injectable()
export class PublishItemHandler {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(PUBLICATION_READER) private readonly reader: PublicationReader,
    @Inject(PORTAL_SITE) private readonly site: PortalSiteSource,
    @Inject(PAGE_RENDERER) private readonly renderer: PageRenderer,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    private readonly prover: SignOffProver,
  ) {}

  /** @throws ItemNotFoundError, LogStandsStillError when what was decided is not recorded yet: the delivery is tried again. */
  async execute(command: PublishItem): Promise<PublishItemAnswer> {
    const [references, site, calendar] = await Promise.all([
      this.reader.getReferences(command.itemId),
      this.site.getSite(),
      this.calendars.current(),
    ]);
    return this.unitOfWork.runUnkeyed<PublishItemAnswer>(async (tx) => {
      const locked = await tx.lockItem(command.itemId);
      const now = this.clock.now();
      tx.markOutboxDone(command.outboxId, now);
      const running = locked.case;
      if (running?.id !== command.caseId || stateOf(running.snapshot) !== 'PUBLISHING')
        return { kind: 'nothingToDo' };

      const settling: Settling = { tx, ids: this.ids, item: locked.item, running, now, calendar };
      const material = await this.readMaterial(settling, locked, references);
      if (material === null) return this.fail(settling, ['PUBLICATION.CONTENT_MISSING']);
      // Under the item's lock nothing more is decided on it: what is recorded now is everything.
      const proof = await this.proveSignOff(material);
      const reasons = checkPublishable({ ...material, proof });
      if (reasons.length > 0) return this.fail(settling, reasons);
      const decided = await decideDelivery(settling, null);
      if (decided.kind === 'refused') return this.fail(settling, ['PUBLICATION.REFUSED_BY_PROCESS']);

      const made = await this.makePublic(settling, material, site);
      if (made.kind === 'published') tx.insertPublicationProof(made.publication, required(proof, 'proof'));
      const { kind: _, ...facts } = made;
      settleDelivery(settling, decided, { action: 'publication.completed', outcome: 'done', facts });
      return made;
    });
  }

  private proveSignOff({ item, signOff }: PublicationMaterial): Promise<ProofFiles | null> {
    return signOff === null ? Promise.resolve(null) : this.prover.prove(item.id, signOff.decisionId);
  }

  private async readMaterial(
    { tx, item, running, now }: Settling,
    { takeDown }: LockedItem,
    references: PublishingReferences,
  ): Promise<PublicationMaterial | null> {
    const { sourceDigest, treatmentDigest } = item;
    try {
      return {
        item,
        signOff: await tx.getLatestSignOff(running.id),
        revisionBytes: await tx.getRevisionBytes(sourceDigest),
        treatmentBytes:
          treatmentDigest === null
            ? null
            : await tx.getTreatmentBytes(item.id, sourceDigest, treatmentDigest),
        renditionBytes: await tx.getRenditionBytes(item.id, item.contentDigest),
        releasePlanBytes: await tx.getReleasePlanBytes(item.id, item.releasePlanDigest),
        previous: await tx.getPublicationOfItem(item.id),
        isTakeDownOpen: takeDown !== null && !takeDown.isClosed,
        references,
        now,
      };
    } catch (error) {
      if (error instanceof ContentMissingError) return null;
      throw error;
    }
  }

  /** A new publication; or, when the same signed text has one, that one stays or comes back. */
  private async makePublic(
    { tx, running, now }: Settling,
    material: PublicationMaterial,
    site: PortalSite,
  ): Promise<Extract<PublishItemAnswer, { kind: 'published' | 'alreadyPublic' }>> {
    const { item, previous, references } = material;
    const isPublic = previous?.status === 'LIVE' || previous?.status === 'SUSPENDED';
    if (isPublic && isSameText(previous, item)) {
      if (previous.status === 'SUSPENDED')
        tx.setPublicationStatus(previous.id, 'LIVE', 'publication.completed', now);
      return { kind: 'alreadyPublic', publication: asId<PublicationId>(previous.id) };
    }
    if (isPublic) tx.setPublicationStatus(previous.id, 'WITHDRAWN', 'publication.replaced', now);
    const year = Number(civilDateOf(now).slice(0, 4));
    const publication = makePublication(this.renderer, material, {
      id: asId<PublicationId>(this.ids.next()),
      caseId: running.id,
      year,
      sequence: await tx.takeIndexNumber(required(references.series, 'series').unitId, year),
      site,
    });
    tx.insertPublication(publication);
    const { id, indexNumber, pageDigest, templateVersion } = publication;
    return {
      kind: 'published',
      publication: asId<PublicationId>(id),
      indexNumber,
      page: pageDigest,
      template: templateVersion,
    };
  }

  private async fail(
    settling: Settling,
    reasons: readonly PublicationFailureCode[],
  ): Promise<PublishItemAnswer> {
    const [failure = 'PUBLICATION.REFUSED_BY_PROCESS'] = reasons;
    const decided = await decideDelivery(settling, failure);
    settleDelivery(settling, decided, { action: 'publication.failed', outcome: 'failed', reasons });
    return { kind: 'failed', reasons };
  }
}
