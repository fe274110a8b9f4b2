/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly datatype: 'char' | 'double' | 'long' | 'int';
  readonly unit?: string;
  readonly ucd?: string;
  readonly utype?: string;
  /** Stands for no value. */
  readonly null?: string;
}

/** A value in a table; `null` for none. */
export type TableValue = string | number | null;

/** A table as a service sends it. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
  /** There are more rows than were asked for. */
  readonly isOverflow?: boolean;
  /** Resources behind the table: descriptions of services. */
  readonly after?: string;
}

const OPEN =
  '<?xml version="1.0" encoding="UTF-8"?>\n<VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">';

/** Writes a table by VOTable 1.4. https://www.ivoa.net/documents/VOTable/20191021/REC-VOTable-1.4-20191021.html */
export function votable(table: Table, form: 'tabledata' | 'binary' = 'tabledata'): string {
  const fields = table.columns.map(field).join('');
  const data = form === 'binary' ? binary(table) : tabledata(table);
  const overflow = table.isOverflow ? info('OVERFLOW') : '';
  return `${OPEN}<RESOURCE type="results">${info('OK', 'Query successful')}<TABLE name="result">${fields}<DATA>${data}</DATA></TABLE>${overflow}</RESOURCE>${table.after ?? ''}</VOTABLE>`;
}

/** The error of a service, in a table without rows. */
export function votableError(message: string): string {
  return `${OPEN}<RESOURCE type="results">${info('ERROR', message)}</RESOURCE></VOTABLE>`;
}

/** Text as it stands in XML. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function info(status: string, words = ''): string {
  return `<INFO name="QUERY_STATUS" value="${status}">${xmlText(words)}</INFO>`;
}

function field({ name, datatype, unit, ucd, utype, null: none }: TableColumn): string {
  const said = { name, datatype, arraysize: datatype === 'char' ? '*' : undefined, unit, ucd, utype };
  const attributes = Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const values = none === undefined ? '' : `<VALUES null="${none}"/>`;
  return `<FIELD ID="${name}"${attributes.join('')}>${values}</FIELD>`;
}

function tabledata({ columns, rows }: Table): string {
  const cell = (value: TableValue, index: number) =>
    `<TD>${value === null ? (columns[index]?.null ?? '') : xmlText(String(value))}</TD>`;
  return `<TABLEDATA>${rows.map((row) => `<TR>${row.map(cell).join('')}</TR>`).join('\n')}</TABLEDATA>`;
}

/** Rows one after the other: texts with their length before them, numbers with their highest byte first. */
function binary({ columns, rows }: Table): string {
  const pieces = rows.flatMap((row) =>
    columns.map(({ datatype, null: none }, index) => {
      const value = row[index] ?? null;
      if (datatype === 'char') {
        const text = Buffer.from(value === null ? '' : String(value), 'latin1');
        const length = Buffer.alloc(4);
        length.writeUInt32BE(text.byteLength);
        return Buffer.concat([length, text]);
      }
      const number = value === null ? Number(none ?? Number.NaN) : Number(value);
      if (datatype === 'int') {
        const bytes = Buffer.alloc(4);
        bytes.writeInt32BE(number);
        return bytes;
      }
      const bytes = Buffer.alloc(8);
      if (datatype === 'double') bytes.writeDoubleBE(number);
      else bytes.writeBigInt64BE(BigInt(Math.trunc(number)));
      return bytes;
    }),
  );
  return `<BINARY><STREAM encoding="base64">${Buffer.concat(pieces).toString('base64')}</STREAM></BINARY>`;
}
