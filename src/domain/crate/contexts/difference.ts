/** How the context of one version of RO-Crate differs from that of 1.2, the only one that is kept whole. */
export interface ContextDifference {
  /** Names that 1.2 has and this one has not, parted by white space. */
  readonly without?: string;
  /** Names that only this one has, each of schema.org under the same name. */
  readonly schemaTerms?: string;
  /** Other names that only this one has, or that mean something else here. */
  readonly terms?: Readonly<Record<string, string>>;
}
