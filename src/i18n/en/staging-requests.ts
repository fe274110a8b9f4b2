/** Requests for copies: how they stand, and what can be done about them. */
export const stagingRequests = {
  'staging-requests.heading': 'Staging',
} as const;
