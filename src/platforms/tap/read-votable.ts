import { Parser } from 'htmlparser2';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type BinaryRows, createBinaryRows } from './binary-rows.ts';
import { readCell } from './cell.ts';
import type {
  Cell,
  Column,
  Info,
  Param,
  QueryStatus,
  ServiceDescriptor,
  VOTable,
  VOTableFault,
} from './votable.ts';

/** Reads a VOTable piece by piece, as it arrives. */
export interface VOTableReader {
  /** Takes the next piece of the document. Gives back whether more is wanted. */
  write(piece: string): boolean;
  /** Says that the document is at its end. */
  end(): Result<VOTable, VOTableFault>;
  /** How many rows have been read. */
  readonly rows: number;
  /** The columns that have been read. */
  readonly columns: readonly Column[];
  /** The rows from one on, as far as they have been read. */
  rowsFrom(index: number): readonly (readonly Cell[])[];
}

type Attributes = Readonly<Record<string, string>>;

/** Rows that are kept at most, unless said otherwise. */
const MOST_ROWS = 200_000;

/**
 * A reader of the results in a VOTable with TABLEDATA, BINARY or BINARY2. Works without a DOM, therefore in a worker. Text is text: no
 * markup in a cell is ever looked at, nothing that the document names is fetched, and no entity is expanded.
 * https://www.ivoa.net/documents/VOTable/20191021/REC-VOTable-1.4-20191021.html
 */
export function createVOTableReader(mostRows = MOST_ROWS): VOTableReader {
  const columns: Column[] = [];
  const rows: Cell[][] = [];
  const infos: Info[] = [];
  const services: ServiceDescriptor[] = [];
  const resources: { type: string; utype: string; id?: string; params: Param[]; inputs: Param[] }[] = [];
  let begun = '';
  let isVOTable = false;
  let isClosed = false;
  let otherForm: string | undefined;
  let binary: BinaryRows | undefined;
  let inStream = false;
  let tooMany = false;
  let isEnding = false;
  let column: Attributes | undefined;
  let nullValue: string | undefined;
  let words = '';
  let info: Attributes | undefined;
  let row: Cell[] | undefined;
  let cell: string | undefined;
  let inInputs = false;

  const inResults = () => resources.some(({ type }) => type === 'results');
  const keep = (read: Cell[]) => {
    if (rows.length < mostRows) rows.push(read);
    else tooMany = true;
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = local(tag);
        if (name === 'VOTABLE') isVOTable = true;
        switch (name) {
          case 'RESOURCE':
            resources.push({
              type: attributes.type ?? '',
              utype: (attributes.utype ?? '').toLowerCase(),
              ...(attributes.ID && { id: attributes.ID }),
              params: [],
              inputs: [],
            });
            break;
          case 'INFO':
            info = attributes;
            words = '';
            break;
          case 'FIELD':
            column = attributes;
            nullValue = undefined;
            words = '';
            break;
          case 'VALUES':
            if (column) nullValue = attributes.null;
            break;
          case 'GROUP':
            inInputs = attributes.name === 'inputParams';
            break;
          case 'PARAM':
            resources.at(-1)?.[inInputs ? 'inputs' : 'params'].push(paramOf(attributes));
            break;
          case 'BINARY':
          case 'BINARY2':
            binary = createBinaryRows(columns, name);
            otherForm = name;
            break;
          case 'STREAM':
            // What lies elsewhere is not fetched, and what is packed is not unpacked.
            inStream = binary !== undefined && attributes.encoding === 'base64' && !attributes.href;
            if (inStream) otherForm = undefined;
            break;
          case 'FITS':
            otherForm = name;
            break;
          case 'TR':
            row = [];
            break;
          case 'TD':
            cell = '';
            break;
        }
      },
      ontext(text) {
        if (cell !== undefined) cell += text;
        else if (binary && inStream) for (const each of binary.write(text)) keep(each);
        else if (info || column) words += text;
      },
      onclosetag(tag) {
        // What was still open at the end was never closed by the document.
        if (isEnding) return;
        switch (local(tag)) {
          case 'VOTABLE':
            isClosed = true;
            break;
          case 'RESOURCE': {
            const resource = resources.pop();
            const service = resource && serviceOf(resource);
            if (service) services.push(service);
            break;
          }
          case 'INFO':
            if (info) infos.push({ name: info.name ?? '', value: info.value ?? '', text: words.trim() });
            info = undefined;
            break;
          case 'FIELD':
            if (column && inResults()) columns.push(columnOf(column, words.trim(), nullValue));
            column = undefined;
            break;
          case 'GROUP':
            inInputs = false;
            break;
          case 'TD':
            if (row && cell !== undefined) {
              const of = columns[row.length];
              row.push(of ? readCell(cell, of) : cell);
            }
            cell = undefined;
            break;
          case 'TR':
            if (row) keep(row);
            row = undefined;
            break;
          case 'STREAM':
            inStream = false;
            break;
        }
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );

  const table = (): VOTable => ({ status: statusOf(infos), columns, rows, infos, services });

  return {
    write(piece) {
      if (begun.length < 200) begun += piece.slice(0, 200);
      parser.write(piece);
      return !tooMany;
    },
    end() {
      isEnding = true;
      parser.end();
      const status = statusOf(infos);
      if (!isVOTable) return fail({ kind: 'not-votable', found: kindOf(begun) });
      if (tooMany) return fail({ kind: 'too-many', table: table(), limit: mostRows });
      if (!isClosed || binary?.isInside) return fail({ kind: 'cut-off', table: table() });
      if (otherForm !== undefined) return fail({ kind: 'serialisation', found: otherForm, status });
      return ok(table());
    },
    get rows() {
      return rows.length;
    },
    get columns() {
      return columns;
    },
    rowsFrom: (index) => rows.slice(index),
  };
}

/** Reads a whole VOTable. */
export function readVOTable(text: string, mostRows?: number): Result<VOTable, VOTableFault> {
  const reader = createVOTableReader(mostRows);
  reader.write(text);
  return reader.end();
}

/** All that the document says of how it ended: the second word, after the table, counts more than the first. */
function statusOf(infos: readonly Info[]): QueryStatus {
  const said = infos.filter(({ name }) => name.toUpperCase() === 'QUERY_STATUS');
  const by = (value: string) => said.find((each) => each.value.toUpperCase() === value);
  const [error, overflow] = [by('ERROR'), by('OVERFLOW')];
  if (error) return { kind: 'error', message: error.text };
  if (overflow) return { kind: 'overflow', message: overflow.text };
  return by('OK') ? { kind: 'ok' } : { kind: 'unsaid' };
}

function columnOf(attributes: Attributes, description: string, nullValue: string | undefined): Column {
  const { name = '', datatype = 'char', ID: id, arraysize, unit, ucd, utype, xtype } = attributes;
  const more = { id, arraysize, unit, ucd, utype, xtype, nullValue, description };
  const said = Object.entries(more).filter(([, value]) => value !== undefined && value !== '');
  return { name, datatype, ...Object.fromEntries(said) };
}

function paramOf({ name = '', value = '', ID: id, ref }: Attributes): Param {
  return { name, value, ...(id && { id }), ...(ref && { ref }) };
}

function serviceOf({
  utype,
  id,
  params,
  inputs,
}: {
  readonly utype: string;
  readonly id?: string;
  readonly params: readonly Param[];
  readonly inputs: readonly Param[];
}): ServiceDescriptor | undefined {
  const named = (name: string) => params.find((param) => param.name.toLowerCase() === name)?.value;
  const accessUrl = named('accessurl');
  if (utype !== 'adhoc:service' || accessUrl === undefined) return undefined;
  const standardId = named('standardid');
  return { ...(id && { id }), accessUrl, ...(standardId && { standardId }), inputs };
}

/** The name of an element without its prefix: namespaces differ by the version of VOTable. */
function local(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function kindOf(begun: string): 'html' | 'json' | 'empty' | 'other' {
  const start = begun.trimStart().toLowerCase();
  if (start === '') return 'empty';
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'html';
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'other';
}
