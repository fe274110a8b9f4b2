import type { Quad } from '@rdfjs/types';
import type { Artefact } from '../artefact/artefact.ts';
import type { Notification } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import type { Claim } from '../trust/claim.ts';
import type { Standing } from '../trust/standing.ts';

/** What rules may know besides messages: the maintainer, her services and her artefacts. Nothing private. */
export interface PodKnowledge {
  /** WebID of the maintainer. */
  readonly webId: string;
  readonly name?: string;
  /** Further ids that stand for her in messages: storage roots (the first is the `origin` of what she sends), inbox. */
  readonly identities: readonly string[];
  readonly inbox?: string;
  readonly services: readonly Service[];
  readonly artefacts: readonly Artefact[];
  /** Own documents and containers (ending in `/`) that no rule may write to; see `own-place.ts`. */
  readonly kept?: readonly string[];
  /** Addresses in her storages where nothing is any more: asked for, and answered with 404 or 410. */
  readonly gone?: ReadonlySet<string>;
}

/**
 * An activity as it stands in the inbox (with `source`) or in the event log (without). One that stands in both is
 * told twice: what the log holds is the maintainer's record, what lies in the inbox under the same id may be forged.
 */
export interface KnownActivity {
  /** Its id in the form in which ids are compared (`activityKey`), or the member's URL when it has none. */
  readonly activityId: string;
  readonly notification: Notification;
  /** Its RDF. May be empty: what the model tells is known to rules in any case. */
  readonly quads: readonly Quad[];
  readonly standing: Standing;
  /** Whether it comes from whom it names, where that was checked. */
  readonly claim?: Claim['verdict'];
  /** Whether the maintainer put it into her own inbox herself, to be recorded and passed on from there. */
  readonly placed?: boolean;
  /** URL of the member in the inbox; `undefined` for an entry of the event log. */
  readonly source?: string;
  /** Whether it stands in the event log, with this content. */
  readonly logged: boolean;
}
