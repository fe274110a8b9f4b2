/**
 * Words for the patterns of COAR Notify. `.to`: what a message of ours says, as a sentence;
 * `.name`: what a pattern is called. `{recipient}` and `{work}` are names from outside.
 */
export const patterns = {
  'patterns.to.request-review': 'You ask {recipient} for a review of {work}',
  'patterns.to.request-endorsement': 'You ask {recipient} for an endorsement of {work}',
  'patterns.to.request-ingest': 'You ask {recipient} to take in {work}',
  'patterns.to.accept': 'You accept the request of {recipient} about {work}',
  'patterns.to.reject': 'You decline the request of {recipient} about {work}',
  'patterns.to.tentative-accept': 'You accept the request of {recipient} about {work} provisionally',
  'patterns.to.tentative-reject': 'You decline the request of {recipient} about {work} for now',
  'patterns.to.undo-offer': 'You withdraw your request to {recipient} about {work}',
  'patterns.to.unprocessable': 'You tell {recipient} that its message about {work} could not be processed',

  'patterns.name.request-review': 'Request for review',
  'patterns.name.request-endorsement': 'Request for endorsement',
  'patterns.name.request-ingest': 'Request for ingest',
  'patterns.name.announce-review': 'Review announced',
  'patterns.name.announce-endorsement': 'Endorsement announced',
  'patterns.name.announce-relationship': 'Relationship announced',
  'patterns.name.announce-ingest': 'Ingest announced',
  'patterns.name.announce-resource': 'Result announced',
  'patterns.name.accept': 'Accepted',
  'patterns.name.reject': 'Declined',
  'patterns.name.tentative-accept': 'Accepted provisionally',
  'patterns.name.tentative-reject': 'Declined for now',
  'patterns.name.undo-offer': 'Withdrawn',
  'patterns.name.unprocessable': 'Could not be processed',
  'patterns.name.other': 'Other message',

  'patterns.recipient.missing': 'an unnamed recipient',
  'patterns.work.missing': 'an unnamed work',

  'patterns.type.article': 'article',
  'patterns.type.preprint': 'preprint',
  'patterns.type.review': 'review',
  'patterns.type.dataset': 'dataset',
  'patterns.type.software': 'software',
  'patterns.type.other': 'work',
} as const;
