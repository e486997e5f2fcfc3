/** The database of the private PostgreSQL that is migrated and has no row: the others are copies of it. */
export const MIGRATED = 'maillage_migrated';
