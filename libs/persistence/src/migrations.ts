import { Foundation1790000000000 } from '../../../migrations/1790000000000-foundation.js';

/** Every migration, oldest first: named here, so that a forgotten file is seen by the compiler and not at a site. */
export const migrations = [Foundation1790000000000] as const;
