import type { CrateDocument } from '../document.ts';
import type { CrateStart, PayloadFile } from '../draft.ts';
import type { Packaging } from '../options.ts';
import type { ArtefactPart } from './artefact-part.ts';
import type { LicenceFacts } from './licence.ts';
import type { OrganisationFacts } from './organisation.ts';
import type { PersonFacts } from './person.ts';
import type { PlannedFile } from './planned-file.ts';
import type { WrittenVersion } from './skeleton.ts';
import type { SoftwareFacts } from './software.ts';

/** What the crate as a whole is. */
interface RootFacts {
  readonly name: string;
  readonly description: string;
  readonly licence?: LicenceFacts;
  /** Day of publication, ISO 8601. */
  readonly published: string;
  readonly authors: readonly PersonFacts[];
  readonly publisher?: OrganisationFacts;
  readonly keywords?: readonly string[];
  /** How it is to be cited, as URL. */
  readonly citeAs?: string;
}

/** The record of a run. */
interface RunFacts {
  readonly name: string;
  readonly description: string;
  /** When it ended, ISO 8601. */
  readonly ended: string;
  /** What it was done with, where that is no workflow of the crate. */
  readonly software?: SoftwareFacts;
}

/** Everything that a crate is begun with. */
export interface CratePlan {
  readonly start: CrateStart;
  readonly version: WrittenVersion;
  readonly packaging: Packaging;
  readonly root: RootFacts;
  readonly files: readonly PlannedFile[];
  /** Works of the pod. */
  readonly artefacts?: readonly ArtefactPart[];
  /** Of the workflow; by the name of its file unless said. */
  readonly language?: SoftwareFacts;
  readonly run?: RunFacts;
}

/** A crate that was begun: its metadata, and the files that travel with it. */
export interface BuiltCrate {
  readonly crate: CrateDocument;
  readonly payload: readonly PayloadFile[];
}
