/** Under this key a route says who may call it. */
export const accessKey = 'shenjiao:access';

/** Under this key a route says that its command proves the session itself. */
export const presumedKey = 'shenjiao:presumed';
