import { Inject, Injectable } from '@nestjs/common';
import type { Instant, PersonActor } from '#domain/kernel';
import type { PersonRef } from '../queries/views.js';
import { RemarkDesk } from './remark-desk.js';

/** A comment; its text is null once it has been erased. */
export interface CommentView {
  readonly id: string;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly text: string | null;
}

/** The comments on an item, oldest first. */
export interface CommentReadModel {
  list(itemId: string): Promise<readonly CommentView[]>;
}

/** Name under which the port is injected. */
export const COMMENT_READ_MODEL = Symbol('CommentReadModel');

/** What people have said to each other about an item; nobody who may not know of it learns that there is anything. */
@Injectable()
export class CommentQueries {
  constructor(
    @Inject(COMMENT_READ_MODEL) private readonly comments: CommentReadModel,
    private readonly desk: RemarkDesk,
  ) {}

  /** None for whoever was given a copy to read: that is the text alone. @throws ItemNotFoundError */
  async list(actor: PersonActor, itemId: string): Promise<readonly CommentView[]> {
    const { screen } = await this.desk.look(actor, itemId);
    return screen.copied !== undefined ? [] : this.comments.list(screen.item.id);
  }
}
