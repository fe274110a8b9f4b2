/** A column of a table. https://www.ivoa.net/documents/VOTable/20191021/REC-VOTable-1.4-20191021.html */
export interface Column {
  readonly name: string;
  readonly id?: string;
  readonly datatype: string;
  /** `*`, `3`, `2x*`; left out for a single value. */
  readonly arraysize?: string;
  readonly unit?: string;
  readonly ucd?: string;
  readonly utype?: string;
  readonly xtype?: string;
  /** The number that stands for nothing. */
  readonly nullValue?: string;
  readonly description?: string;
}

/** The value of a cell: numbers that a double cannot hold stay text. */
export type Cell = string | number | boolean | readonly (string | number | boolean | null)[] | null;

/** What a service says beside its rows: name, value, and words. */
export interface Info {
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

/** A value that a document states once. */
export interface Param {
  readonly name: string;
  readonly value: string;
  readonly id?: string;
  /** `ID` of the column whose value is to be put in. */
  readonly ref?: string;
}

/** A service that works on rows of the results. https://www.ivoa.net/documents/DataLink/20231215/REC-DataLink-1.1.html#tth_sEc4 */
export interface ServiceDescriptor {
  readonly id?: string;
  readonly accessUrl: string;
  readonly standardId?: string;
  readonly inputs: readonly Param[];
}

/** How a query ended, by what the document itself says: errors come with the status 200, too. */
export type QueryStatus =
  | { readonly kind: 'ok' }
  /** There are more rows than the service gives. */
  | { readonly kind: 'overflow'; readonly message: string }
  | { readonly kind: 'error'; readonly message: string }
  /** The document says nothing of it. */
  | { readonly kind: 'unsaid' };

/** The results in a VOTable. */
export interface VOTable {
  readonly status: QueryStatus;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly infos: readonly Info[];
  readonly services: readonly ServiceDescriptor[];
}

/** Why a document cannot be used as a table. */
export type VOTableFault =
  | { readonly kind: 'not-votable'; readonly found: 'html' | 'json' | 'empty' | 'other' }
  /** It ended before its end. The rows that came are kept. */
  | { readonly kind: 'cut-off'; readonly table: VOTable }
  /** Rows in a form that is not read: FITS, or a stream that is packed or lies elsewhere. */
  | { readonly kind: 'serialisation'; readonly found: string; readonly status: QueryStatus }
  /** More rows than a page can hold. The first ones are kept. */
  | { readonly kind: 'too-many'; readonly table: VOTable; readonly limit: number };
