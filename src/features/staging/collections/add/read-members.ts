import { type BasketImport, readBasket } from '../../../../domain/staging/basket.ts';
import type { Member } from '../../../../domain/staging/collection.ts';
import { memberInRow, type Row } from '../../../../domain/staging/member-rows.ts';
import { readPastedLines, type StrangeLine } from '../../../../domain/staging/pasted-lines.ts';
import { readCsv } from '../../../../domain/staging/read-csv.ts';

/** What was found in a text or a place that members are taken from. */
export interface FoundMembers {
  readonly members: readonly Member[];
  /** Lines, or rows, that are no members. */
  readonly strange: readonly StrangeLine[];
  /** What else has to be known: the table ended before its end, has more rows than are read, or says an error. */
  readonly note?: { readonly kind: 'cut-off' | 'too-many' | 'overflow' | 'error'; readonly text?: string };
}

/** Why nothing can be taken from a text. */
export type ReadFault = 'empty' | 'html' | 'json' | 'xml' | 'binary-table' | 'columns';

/** What came of reading a text. */
export type ReadMembers =
  | { readonly kind: 'found'; readonly found: FoundMembers }
  | { readonly kind: 'fault'; readonly fault: ReadFault };

/**
 * Reads members from any text that people have: a basket of esap-gui, a VOTable, a table with named columns, a list
 * with one identifier per line.
 * @param at ISO 8601
 */
export async function readMembers(text: string, at: string): Promise<ReadMembers> {
  const start = text.trimStart();
  if (start === '') return fault('empty');
  if (start.startsWith('{') || start.startsWith('[')) return fromJson(start, at);
  if (start.startsWith('<')) return fromXml(start, at);
  const table = readCsv(text);
  if (table?.columns.some((name) => KNOWN.has(name))) return found(fromRows(table.rows, at, 2));
  const { members, strange } = readPastedLines(text, at);
  if (members.length === 0 && table && table.columns.length > 2) return fault('columns');
  return found({ members, strange });
}

/** Names of columns that make a text a table. */
const KNOWN: ReadonlySet<string> = new Set([
  'did',
  'identifier',
  'scope',
  'obs_publisher_did',
  'access_url',
  'url',
]);

function fromJson(text: string, at: string): ReadMembers {
  let basket: BasketImport | undefined;
  try {
    basket = readBasket(JSON.parse(text), at);
  } catch {
    return fault('json');
  }
  return basket ? found({ members: basket.members, strange: [] }) : fault('json');
}

/** How much of a table is read in one go, in characters and rows: where no worker runs, the page is free in between. */
const PIECE = 500_000;
const ROWS = 5_000;

/** Tables are read by code that is loaded when the first one comes. */
async function fromXml(text: string, at: string): Promise<ReadMembers> {
  const { createVOTableReader } = await import('../../../../platforms/tap/read-votable.ts');
  const { memberOf, observationsIn } = await import('../../../../platforms/tap/obscore.ts');
  const reader = createVOTableReader();
  for (let start = 0; start < text.length; start += PIECE) {
    if (!reader.write(text.slice(start, start + PIECE))) break;
    await pause();
  }
  const read = reader.end();
  const problem = read.ok ? undefined : read.problem;
  if (problem?.kind === 'serialisation') return fault('binary-table');
  if (problem?.kind === 'not-votable') return fault(problem.found === 'html' ? 'html' : 'xml');
  const table = read.ok ? read.value : problem?.table;
  if (table === undefined) return fault('xml');
  const names = table.columns.map(({ name }) => name.toLowerCase());
  const members: Member[] = [];
  const strange: StrangeLine[] = [];
  for (let start = 0; start < table.rows.length; start += ROWS) {
    const rows = table.rows.slice(start, start + ROWS);
    const observations = observationsIn({ columns: table.columns, rows });
    rows.forEach((cells, index) => {
      const row: Row = Object.fromEntries(names.map((name, place) => [name, cells[place]]));
      const observation = observations[index];
      const member = (observation && observed(memberOf, observation, at)) ?? memberInRow(row, at);
      if (member) members.push(member);
      else strange.push({ line: start + index + 1, text: cells.map(String).join(' ').slice(0, 200) });
    });
    await pause();
  }
  const { status } = table;
  const note =
    problem !== undefined
      ? { kind: problem.kind }
      : status.kind === 'overflow' || status.kind === 'error'
        ? { kind: status.kind, text: status.message }
        : undefined;
  return found({ members, strange, ...(note && { note }) });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

type MemberOf = typeof import('../../../../platforms/tap/obscore.ts').memberOf;

/** A file says no more of where it comes from than that it is one. */
function observed(memberOf: MemberOf, observation: Parameters<MemberOf>[0], at: string): Member | undefined {
  const member = memberOf(observation, { service: '', query: '', at });
  if (member === undefined) return undefined;
  const { source: _file, ...rest } = member;
  return rest;
}

function fromRows(rows: readonly Row[], at: string, firstLine: number): FoundMembers {
  const members: Member[] = [];
  const strange: StrangeLine[] = [];
  rows.forEach((row, index) => {
    const member = memberInRow(row, at);
    if (member) members.push(member);
    else strange.push({ line: index + firstLine, text: Object.values(row).join(' ').trim().slice(0, 200) });
  });
  return { members, strange };
}

function found(members: FoundMembers): ReadMembers {
  return { kind: 'found', found: members };
}

function fault(kind: ReadFault): ReadMembers {
  return { kind: 'fault', fault: kind };
}
