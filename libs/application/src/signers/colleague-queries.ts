import { Inject, Injectable } from '@nestjs/common';
import { AppError, type PersonId } from '#domain/kernel';
import { type Colleague, COLLEAGUES, type Colleagues } from './colleagues.port.js';

const shownMax = 20;

/** Nobody who works here has this identifier, or the person is an administrator, who takes no part in business. */
export class ColleagueNotFoundError extends AppError {
  readonly code = 'COLLEAGUE.NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('no such colleague');
  }
}

/** Finds the people whom one can call in, tell or ask. */
@Injectable()
export class ColleagueQueries {
  constructor(@Inject(COLLEAGUES) private readonly colleagues: Colleagues) {}

  /** By a part of the name; nobody for an empty one. */
  async search(part: string): Promise<readonly Colleague[]> {
    const trimmed = part.trim();
    return trimmed === '' ? [] : this.colleagues.search(trimmed, shownMax);
  }

  /** @throws ColleagueNotFoundError */
  async get(personId: PersonId): Promise<Colleague> {
    const found = await this.colleagues.find(personId);
    if (found === null) throw new ColleagueNotFoundError();
    return found;
  }
}
