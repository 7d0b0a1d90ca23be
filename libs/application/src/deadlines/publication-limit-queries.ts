import { Inject, Injectable } from '@nestjs/common';
import { type DueLimit, dueLimits, type TriggerDay } from '#domain/calendar';
import type { ReleasePlan } from '#domain/disclosure';
import type { ItemId, PersonActor } from '#domain/kernel';
import type { ItemMetadata } from '#domain/text';
import { CALENDAR_STORE, type CalendarStore } from '../calendar/calendar.store.port.js';
import { ItemQueries } from '../queries/item-queries.js';

/** Licences, and penalties with coercive measures, in the list of what must be published. @source 政府信息公开条例 (2019) 第二十条第五项、第六项 */
const enforcementCategories: readonly number[] = [5, 6];

/** Until when the law wants an item public; the limit with the earliest end governs. */
@Injectable()
export class PublicationLimitQueries {
  constructor(
    private readonly items: ItemQueries,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
  ) {}

  /**
   * The limits that run from the document's date, the earliest end first; none while the date is not known or the item is
   * not published of the office's own accord.
   *
   * @throws ItemNotFoundError
   */
  async list(actor: PersonActor, itemId: ItemId): Promise<readonly DueLimit[]> {
    const { metadata, releasePlan } = await this.items.get(actor, itemId);
    return dueLimits(await this.calendars.current(), triggersOf(metadata, releasePlan));
  }
}

function triggersOf(metadata: ItemMetadata | null, plan: ReleasePlan | null): readonly TriggerDay[] {
  const on = metadata?.documentDate ?? null;
  if (on === null || (plan?.attribute !== 'PROACTIVE' && plan?.attribute !== 'PARTIAL')) return [];
  const isEnforcement =
    plan.proactiveCategory !== null && enforcementCategories.includes(plan.proactiveCategory);
  return [
    { trigger: 'informationFormed', on },
    ...(isEnforcement ? [{ trigger: 'enforcementDecided' as const, on }] : []),
  ];
}
