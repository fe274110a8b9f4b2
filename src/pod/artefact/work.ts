import type { Problem } from '../../domain/problem.ts';

/** A file to be put into the pod. */
export interface Upload {
  /** Name in the container, one path segment, not encoded. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Blob;
}

/** What is being done to an artefact. */
export type WorkStep =
  | 'container'
  | 'access'
  | 'files'
  | 'description'
  | 'landing-page'
  | 'links'
  | 'type-index';

/** How far the work has come; told before every step and every file. */
export interface Progress {
  readonly step: WorkStep;
  /** In the step `files`: the one that is being sent. */
  readonly file?: string;
  /** Files that are there, those that were there before included, of how many. */
  readonly filesDone: number;
  readonly files: number;
  /** Bytes of the files that are there, of how many. */
  readonly bytesDone: number;
  readonly bytes: number;
}

/** Where it stopped, and why. Everything before it stands in the pod; doing the same again goes on from there. */
export interface Interrupted {
  readonly step: WorkStep;
  /** Name of the file that failed. */
  readonly file?: string;
  readonly problem: Problem;
  /** The files that are safely in the pod. */
  readonly uploaded: readonly Upload[];
  /** The artefact's container, once it was made. */
  readonly url?: string;
}

/** Circumstances of making or changing an artefact. */
export interface WorkOptions {
  /** ISO 8601. */
  readonly now: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Names of files that an earlier attempt uploaded and that were left out since: deleted once the rest is written. */
  readonly strays?: readonly string[];
  /** Stops before the next request, and ends the one under way. */
  readonly signal?: AbortSignal;
}
