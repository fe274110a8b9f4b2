/** Threads: Offers and announcements, each with everything that belongs to it. `{who}`, `{work}` come from outside. */
export const threads = {
  'threads.title': 'Threads',
  'threads.loading': 'Reading the threads',
} as const;
