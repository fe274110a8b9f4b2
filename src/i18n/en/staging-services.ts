/** The science platforms: which there are, whether they answer, and who is signed in. */
export const stagingServices = {
  'staging-services.heading': 'Platforms',
  'staging-services.sign-in': 'Sign in',
} as const;
