import { AppError } from '#domain/kernel';

/** There is nothing at this address, and there never was. */
export class PortalPageNotFoundError extends AppError {
  readonly code = 'PORTAL.NOT_FOUND';
  readonly kind = 'not-found';

  constructor() {
    super('no such page on the portal');
  }
}

/** A publication is not shown: for the time being (it may come back), or for good. */
export class PublicationNotShownError extends AppError {
  readonly code = 'PORTAL.NOT_SHOWN';
  readonly kind = 'not-found';

  constructor(readonly isForGood: boolean) {
    super('the publication is not shown');
  }
}

/** The address carries a parameter that no page of the portal has made. */
export class PortalRequestInvalidError extends AppError {
  readonly code = 'PORTAL.REQUEST_INVALID';
  readonly kind = 'invalid';

  constructor() {
    super('the address carries an invalid parameter');
  }
}
