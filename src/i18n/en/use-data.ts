/** What is done with data: notebooks, batch systems. */
export const useData = {
  'use-data.heading': 'Use data',
} as const;
