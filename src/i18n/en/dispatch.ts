/** Sending crates to ScienceMesh nodes. */
export const dispatch = {
  'dispatch.heading': 'Dispatches',
} as const;
