/** The review queue: what the orchestrator suggests, and what becomes of it. */
export const review = {
  'review.title': 'Review',
} as const;
