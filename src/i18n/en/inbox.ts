/** The inbox: what others sent. */
export const inbox = {
  'inbox.title': 'Inbox',
} as const;
