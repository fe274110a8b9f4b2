/** Checking a message against COAR Notify. */
export const check = {
  'check.title': 'Check a message',
} as const;
