/** Beginning a crate. */
export const crateStart = {
  'crateStart.heading': 'New crate',
} as const;
