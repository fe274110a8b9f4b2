/** Crates: the list of them, and how one leaves the app. */
export const crates = {
  'crates.heading': 'Crates',
} as const;
