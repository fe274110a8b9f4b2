import { isHttpUri } from '../../domain/notification/uri.ts';
import { type AnnounceKind, announceKinds } from './announce-kind.ts';

/** What the address bar says about an announcement. Other screens link here with these. */
export interface AnnounceSearch {
  /** URL of the work. */
  readonly artefact?: string;
  /** Id of the request that the announcement answers. */
  readonly replyTo?: string;
  readonly kind?: AnnounceKind;
  /** Id of an announcement that was sent: what becomes of it is shown. */
  readonly sent?: string;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readAnnounceSearch(search: Readonly<Record<string, unknown>>): AnnounceSearch {
  const { artefact, replyTo, sent } = search;
  const kind = announceKinds.find((known) => known === search.kind);
  return {
    ...(isHttpUri(artefact) && { artefact }),
    ...(typeof replyTo === 'string' && replyTo !== '' && { replyTo }),
    ...(kind && { kind }),
    ...(typeof sent === 'string' && sent !== '' && { sent }),
  };
}
