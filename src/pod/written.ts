/** What came of a write to the pod. */
export interface Written {
  /** URL of the document that holds the result. */
  readonly url: string;
  /** Status of the decisive answer. */
  readonly status: number;
  /** True when it stood there before: by another tab, device or run. */
  readonly already: boolean;
  /** When it was written, ISO 8601, by the server's clock as far as the server shows it. */
  readonly at?: string;
}
