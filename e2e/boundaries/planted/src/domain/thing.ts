/** A harmless export for the others to import. */
export const thing = 'domain';
