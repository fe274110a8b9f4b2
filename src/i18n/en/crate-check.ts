/** What the checks of a crate say, what can be mended, and its source. */
export const crateCheck = {
  'crateCheck.heading': 'Findings',
} as const;
