/** Words that all parts of staging share: phases, findings, problems of services. */
export const staging = {
  'staging.heading': 'Staging',
} as const;
