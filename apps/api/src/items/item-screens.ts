import { Inject, Injectable } from '@nestjs/common';
import { ItemNotFoundError, ItemQueries } from '#application';
import type { PersonActor } from '#domain/kernel';
import type { Config } from '#platform';
import type { Words } from '../shared/words.js';
import { CONFIG } from '../tokens.js';
import type { ItemResponse } from './item.dto.js';
import { toItem, type ItemPresentation } from './item.presenter.js';

/** The item as one person sees it: the answer to every command on it. */
@Injectable()
export class ItemScreens {
  private readonly portalUrl: string;

  constructor(
    private readonly queries: ItemQueries,
    @Inject(CONFIG) config: Pick<Config, 'PORTAL_URL'>,
  ) {
    this.portalUrl = config.PORTAL_URL.replace(/\/$/, '');
  }

  presentation(words: Words): ItemPresentation {
    return { words, portalUrl: this.portalUrl };
  }

  async get(actor: PersonActor, itemId: string, words: Words): Promise<ItemResponse> {
    return toItem(await this.queries.get(actor, itemId), this.presentation(words));
  }

  /** Null when the person's own act has put the item out of sight. */
  async find(actor: PersonActor, itemId: string, words: Words): Promise<ItemResponse | null> {
    try {
      return await this.get(actor, itemId, words);
    } catch (error) {
      if (error instanceof ItemNotFoundError) return null;
      throw error;
    }
  }
}
