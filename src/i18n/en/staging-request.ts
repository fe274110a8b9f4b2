/** A new request for copies, step by step. */
export const stagingRequest = {
  'staging-request.heading': 'Request data',
} as const;
