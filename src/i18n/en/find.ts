/** Data of the Virtual Observatory: asking for them, and taking them into collections. */
export const find = {
  'find.heading': 'Find data',
} as const;
