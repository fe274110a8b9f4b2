/** What notifications of the browser say of requests for copies. */
export const stagingNews = {
  'staging-news.count': {
    one: '{count} request for data has moved on',
    other: '{count} requests for data have moved on',
  },
  'staging-news.arrived': '“{title}” has arrived at {place}',
  'staging-news.denied': 'The request for “{title}” was denied',
  'staging-news.refused': 'The request for “{title}” was refused',
  'staging-news.stuck': '“{title}” is stuck on its way to {place}',
} as const;
