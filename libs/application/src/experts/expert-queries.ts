import { Inject, Injectable } from '@nestjs/common';
import type { Instant, PersonActor } from '#domain/kernel';
import { isOverseer } from '../queries/content-access.js';
import type { PersonRef } from '../queries/views.js';
import { RemarkDesk } from '../remarks/remark-desk.js';
import { type ExpertLinkStanding, standingOf } from './expert-link-standing.js';
import { EXPERT_STORE, type ExpertStore } from './expert.store.port.js';

/** An expert who was asked about a step, and his opinion: advice, never a confirmation. */
export interface ExpertLinkView {
  readonly id: string;
  readonly step: string;
  readonly expert: string | null;
  readonly organisation: string | null;
  readonly question: string | null;
  readonly invitedBy: PersonRef;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly openings: number;
  readonly standing: ExpertLinkStanding;
  readonly mayRevoke: boolean;
  readonly stance: string | null;
  readonly opinion: string | null;
  readonly answeredAt: Instant | null;
}

/** Who was asked outside about an item, and what came of it. */
@Injectable()
export class ExpertQueries {
  constructor(
    @Inject(EXPERT_STORE) private readonly experts: ExpertStore,
    private readonly desk: RemarkDesk,
  ) {}

  /** None for whoever was given a copy to read: that is the text alone. @throws ItemNotFoundError */
  async list(actor: PersonActor, itemId: string): Promise<readonly ExpertLinkView[]> {
    const { screen, now } = await this.desk.look(actor, itemId);
    if (screen.copied !== undefined) return [];
    const mayRevokeAll = isOverseer(actor, screen);
    return (await this.experts.list(screen.item.id)).map(({ link, ...told }) => {
      const standing = standingOf(link, screen.item, now);
      const { id, step, invitedAt, expiresAt, openings, answeredAt } = link;
      const mayRevoke = standing === 'open' && (mayRevokeAll || link.invitedBy === actor.personId);
      return { id, step, invitedAt, expiresAt, openings, answeredAt, standing, mayRevoke, ...told };
    });
  }
}
