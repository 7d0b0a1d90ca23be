import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '#domain/kernel';
import { renditionOf, revisionOf, type DisclosureDocument, type ItemMetadata } from '#domain/text';
import { isToken, tokenHashOf } from '../identity/session-token.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import {
  type CommandEnvelope,
  type LockedItem,
  type Transaction,
  UNIT_OF_WORK,
  type UnitOfWork,
} from '../ports/unit-of-work.port.js';
import { RemarkDesk } from '../remarks/remark-desk.js';
import { maskedContent } from '../screening/masked-content.js';
import { ExpertLinkClosedError } from './expert.errors.js';
import type { ExpertLinkState } from './expert-link-row.js';
import { standingOf } from './expert-link-standing.js';
import { EXPERT_STORE, type ExpertStore } from './expert.store.port.js';

/** What an outside expert thinks of what he was asked. */
export const expertStances = ['agrees', 'agreesWithChanges', 'objects'] as const;
export type ExpertStance = (typeof expertStances)[number];

/** Entries of somebody outside name the door by which he came, and the link; who he is stands with the invitation. */
const outsider = 'system:expertLink';

/** What the expert is shown: the question, and the text as the step shows it, with personal information covered. */
export interface ExpertPage {
  readonly step: string;
  readonly question: string | null;
  readonly expert: string | null;
  readonly unitName: string;
  readonly expiresAt: Instant;
  readonly document: DisclosureDocument;
  readonly metadata: ItemMetadata;
}

export interface ExpertOpinion {
  readonly token: string;
  readonly stance: ExpertStance;
  readonly opinion: string;
}

export interface ExpertAnswer {
  readonly at: Instant;
}

/** What somebody outside can do with a secret link: look, which is an entry each time, and answer once. */
@Injectable()
export class ExpertAccess {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(EXPERT_STORE) private readonly experts: ExpertStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly desk: RemarkDesk,
  ) {}

  /** @throws ExpertLinkClosedError */
  async open(token: string): Promise<ExpertPage> {
    const found = await this.find(token);
    const invitation = await this.experts.findInvitation(found.id);
    return this.unitOfWork.runUnkeyed(async (tx) => {
      const { link, locked, at } = await this.lock(tx, found);
      this.desk.append(
        tx,
        locked,
        { actor: outsider, at },
        {
          action: 'expert.opened',
          step: link.step,
          task: link.taskId,
          facts: { link: link.id },
          words: {},
        },
      );
      tx.writeTogether({ kind: 'expertOpening', id: link.id });
      return {
        step: link.step,
        question: invitation?.question ?? null,
        expert: invitation?.expert ?? null,
        unitName: invitation?.unitName ?? '',
        expiresAt: link.expiresAt,
        ...(await contentFor(tx, link)),
      };
    });
  }

  /** @throws ExpertLinkClosedError, SecrecyMarkError */
  async answer(
    { token, stance, opinion }: ExpertOpinion,
    command: Omit<CommandEnvelope, 'actor'>,
  ): Promise<ExpertAnswer> {
    const found = await this.find(token);
    return this.unitOfWork.run({ ...command, actor: outsider }, async (tx) => {
      const { link, locked, at } = await this.lock(tx, found);
      const entryId = this.desk.append(
        tx,
        locked,
        { actor: outsider, at },
        {
          action: 'expert.answered',
          step: link.step,
          task: link.taskId,
          facts: { link: link.id, stance },
          words: { opinion },
        },
      );
      tx.writeTogether({ kind: 'expertAnswer', id: link.id, entryId, at });
      const { invitedBy, taskId, itemId } = link;
      tx.insertNotifications([{ personId: invitedBy, taskId, itemId, kind: 'expert.answered' }], at);
      return { at };
    });
  }

  private async find(token: string): Promise<ExpertLinkState> {
    const link = isToken(token) ? await this.experts.findByToken(tokenHashOf(token)) : null;
    if (link === null) throw new ExpertLinkClosedError();
    return link;
  }

  /** The item is locked first, as by everybody; then the link is looked at again. */
  private async lock(
    tx: Transaction,
    { id, itemId }: ExpertLinkState,
  ): Promise<{ readonly link: ExpertLinkState; readonly locked: LockedItem; readonly at: Instant }> {
    const locked = await tx.lockItem(itemId);
    const link = await tx.getExpertLink({ id });
    const at = this.clock.now();
    if (link === null || standingOf(link, locked.item, at) !== 'open') throw new ExpertLinkClosedError();
    return { link, locked, at };
  }
}

/** What is to be published where that is decided already, else the source with what was found in it covered. */
async function contentFor(
  tx: Transaction,
  { itemId, sourceDigest, contentDigest }: ExpertLinkState,
): Promise<Pick<ExpertPage, 'document' | 'metadata'>> {
  if (contentDigest !== sourceDigest) {
    const { document, metadata } = renditionOf(await tx.getRenditionBytes(itemId, contentDigest));
    return { document, metadata };
  }
  const screening = await tx.getScreening(itemId, sourceDigest);
  const answered = new Set(screening?.dispositions.map(({ findingId }) => findingId));
  const found = (screening?.findings ?? []).filter(
    ({ id, check }) => check === 'personalInformation' && !answered.has(id),
  );
  const { document, metadata } = maskedContent(
    revisionOf(await tx.getRevisionBytes(sourceDigest)),
    found,
  ).content;
  return { document, metadata };
}
