import type { ArtefactType } from '../../domain/artefact/artefact.ts';

/**
 * The types of an artefact's file in an Offer: one of ActivityStreams, one of schema.org.
 * https://coar-notify.net/specification/1.0.1/request-review/
 */
export function fileTypes(type: ArtefactType): readonly [string, string] {
  switch (type) {
    case 'article':
    case 'preprint':
      return ['Article', 'sorg:ScholarlyArticle'];
    case 'review':
      return ['Article', 'sorg:Review'];
    case 'dataset':
      return ['Document', 'sorg:Dataset'];
    case 'software':
      return ['Document', 'sorg:SoftwareSourceCode'];
    case 'other':
      return ['Document', 'sorg:CreativeWork'];
  }
}
