import type { Problem } from '../../domain/problem.ts';

/** A file to be put into the pod. */
export interface Upload {
  /** Name in the container, one path segment, not encoded. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Blob;
}

/** How far the making of an artefact has come; told after every step. */
export interface Progress {
  readonly step: 'container' | 'access' | 'files' | 'description' | 'landing-page' | 'links' | 'type-index';
  /** In the step `files`: the file that is being sent. */
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
  readonly step: Progress['step'];
  /** Name of the file that failed. */
  readonly file?: string;
  readonly problem: Problem;
  /** Names of the files that are safely in the pod. */
  readonly uploaded: readonly string[];
  /** The artefact's container, as far as it was made. */
  readonly url?: string;
}

/** Circumstances of making or changing an artefact. */
export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Stops before the next request, and the one under way where the browser can. */
  readonly signal?: AbortSignal;
}
