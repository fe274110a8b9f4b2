import { buildRequest } from '../../domain/notification/build/request.ts';

/** A valid request for a review, to begin with. `id` is new: `urn:uuid:…`. */
export function exampleMessage(id: string): string {
  const document = buildRequest({
    pattern: 'request-review',
    id,
    actor: { id: 'https://maya.pod.example/profile/card#me', type: 'Person', name: 'Maya Okafor' },
    origin: { id: 'https://maya.pod.example/', inbox: 'https://maya.pod.example/inbox/' },
    target: { id: 'https://reviews.example/system', inbox: 'https://reviews.example/inbox/' },
    object: {
      id: 'https://maya.pod.example/artefacts/tides/',
      types: ['Page', 'sorg:AboutPage'],
      citeAs: 'https://doi.org/10.5555/tides',
      item: {
        id: 'https://maya.pod.example/artefacts/tides/paper.pdf',
        types: ['Article', 'sorg:ScholarlyArticle'],
        mediaType: 'application/pdf',
      },
    },
  });
  return JSON.stringify(document, null, 2);
}
