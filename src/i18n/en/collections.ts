/** Data collections: what they hold, and how they are made. */
export const collections = {
  'collections.heading': 'Data collections',
} as const;
