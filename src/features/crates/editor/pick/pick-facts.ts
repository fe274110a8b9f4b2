import type { Artefact } from '../../../../domain/artefact/artefact.ts';
import type { Licence } from '../../../../domain/artefact/licence.ts';
import type { WrittenVersion } from '../../../../domain/crate/build/skeleton.ts';
import type { EntityRow } from '../entities/entity-rows.ts';

/** What decides on what can be referred to. */
export interface PickFacts {
  /** What is typed. */
  readonly text: string;
  /** Types that are meant; nothing where any may be. */
  readonly types: readonly string[] | undefined;
  readonly rows: readonly EntityRow[];
  /** Ids that the property has already, and that of the entity itself. */
  readonly without: ReadonlySet<string>;
  readonly licences: readonly Licence[];
  readonly artefacts: readonly Artefact[];
  readonly isLicence: boolean;
  readonly today: string;
  readonly version: WrittenVersion;
}
