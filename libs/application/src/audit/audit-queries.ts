import { Inject, Injectable } from '@nestjs/common';
import { checkChain } from '#domain/audit-log';
import { AppError, type PersonActor } from '#domain/kernel';
import { ItemNotFoundError } from '../errors/not-found.error.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { isWithheld } from '../queries/content-access.js';
import { isUuid, pageOf, pageSizeOf, timeCursor, timeCursorText } from '../queries/page.js';
import {
  AUDIT_READ_MODEL,
  type AuditReadModel,
  type ItemChain,
  REFERENCE_READ_MODEL,
  type ReferenceReadModel,
} from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import type {
  AuditEntryView,
  AuditFilter,
  IntegrityView,
  Page,
  PersonRef,
  TrailView,
} from '../queries/views.js';
import { toEntryView, valuesOf } from './entry-view.js';

/** The trail is for compliance officers; the answer is the same for items that exist and items that do not. */
export class AuditNotPermittedError extends AppError {
  readonly code = 'AUDIT.NOT_PERMITTED';
  readonly kind = 'forbidden';
  constructor() {
    super('not a compliance officer');
  }
}

/** Who did what, when, on which text and on what basis, for the officer who watches over it. */
@Injectable()
export class AuditQueries {
  constructor(
    @Inject(AUDIT_READ_MODEL) private readonly audit: AuditReadModel,
    @Inject(REFERENCE_READ_MODEL) private readonly references: ReferenceReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first, in the units that the officer watches over. @throws AuditNotPermittedError, CursorInvalidError */
  async entries(actor: PersonActor, filter: AuditFilter): Promise<Page<AuditEntryView>> {
    requireReader(actor);
    const size = pageSizeOf(filter);
    if (typeof filter.item === 'string' && !isUuid(filter.item)) return { items: [], nextCursor: null };
    const rows = await this.audit.search(viewerOf(actor), {
      item: filter.item ?? null,
      person: filter.person ?? null,
      from: filter.from ?? null,
      to: filter.to ?? null,
      step: filter.step ?? null,
      action: filter.action ?? null,
      outcome: filter.outcome ?? null,
      rule: filter.rule ?? null,
      before: timeCursor(filter),
      limit: size + 1,
    });
    return pageOf(rows, size, {
      view: (row) => toEntryView(row, isWithheld(row.itemState ?? '') ? null : row.itemTitle),
      cursor: (row) => timeCursorText({ at: row.columns.at, id: row.id }),
    });
  }

  /** An item's whole trail with the opinions behind it, oldest first. @throws AuditNotPermittedError, ItemNotFoundError */
  async trail(actor: PersonActor, itemId: string): Promise<TrailView> {
    const chain = await this.chain(actor, itemId);
    const isHidden = isWithheld(chain.state);
    const title = isHidden ? null : chain.title;
    const items = chain.entries.map((row) => ({
      ...toEntryView(row, title),
      values: valuesOf(row, isHidden),
    }));
    return { itemId: chain.itemId, title, items };
  }

  /**
   * Recomputes an item's chain and the commitments in it from what is stored.
   *
   * @throws AuditNotPermittedError, ItemNotFoundError
   */
  async integrity(actor: PersonActor, itemId: string): Promise<IntegrityView> {
    const chain = await this.chain(actor, itemId);
    const report = checkChain({
      item: chain.itemId,
      rows: chain.entries,
      head: { seq: chain.headSeq, leaf: chain.headLeaf },
    });
    const values = chain.entries
      .filter((row) => valuesOf(row, true).some(({ check }) => check === 'differs'))
      .map(({ seq }) => ({ seq, code: 'CHAIN.VALUE_DIFFERS' }));
    const problems = [...report.problems, ...values].sort((a, b) => a.seq - b.seq);
    return {
      itemId: chain.itemId,
      intact: problems.length === 0,
      entries: report.entries,
      headLeaf: report.headLeaf === null ? null : `sha256:${report.headLeaf}`,
      brokenSeq: problems[0]?.seq ?? null,
      problems,
      checkedAt: this.clock.now(),
    };
  }

  /** Whom the officer can ask about. @throws AuditNotPermittedError */
  people(actor: PersonActor): Promise<readonly PersonRef[]> {
    requireReader(actor);
    return this.references.listPeople(viewerOf(actor));
  }

  private async chain(actor: PersonActor, itemId: string): Promise<ItemChain> {
    requireOfficer(actor);
    const chain = isUuid(itemId) ? await this.audit.findChain(viewerOf(actor), itemId) : null;
    if (chain === null || !chain.isOverseen) throw new ItemNotFoundError(itemId);
    return chain;
  }
}

/** The audit administrator reads what is no item's business; trails of items are the officer's. */
function requireReader(actor: PersonActor): void {
  if (!actor.duties.some(({ duty }) => duty === 'auditAdmin')) requireOfficer(actor);
}

function requireOfficer(actor: PersonActor): void {
  if (!actor.duties.some(({ duty }) => duty === 'complianceOfficer')) throw new AuditNotPermittedError();
}
