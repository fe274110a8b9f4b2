/** What opening a crate changed, how its draft is kept, and its graph. */
export const crateDraft = {
  'crateDraft.heading': 'Draft',
} as const;
