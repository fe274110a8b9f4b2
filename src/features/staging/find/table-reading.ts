import { createVOTableReader } from '../../../platforms/tap/read-votable.ts';
import type { VOTable } from '../../../platforms/tap/votable.ts';
import type { FromReader, TableEnd, ToReader } from './reading-protocol.ts';

/** Rows that are handed on in one go: more would hold up the page that takes them. */
const IN_ONE_GO = 2_000;

/**
 * Reads one table out of the pieces of its document, and hands its rows on as they come.
 * @param mostRows what is read at most
 */
export function tableReading(
  say: (message: FromReader) => void,
  mostRows?: number,
): (message: ToReader) => void {
  const reader = createVOTableReader(mostRows);
  let decoder: TextDecoder | undefined;
  let told = 0;
  let isFull = false;

  const tell = (least: number) => {
    while (reader.rows - told >= least && reader.rows > told) {
      const rows = reader.rowsFrom(told).slice(0, IN_ONE_GO);
      told += rows.length;
      say({ kind: 'rows', columns: reader.columns, rows });
    }
  };
  const write = (text: string) => {
    if (isFull) return;
    isFull = !reader.write(text);
    // The first rows are shown as soon as they are there.
    tell(told === 0 ? 1 : IN_ONE_GO);
    if (isFull) say({ kind: 'enough' });
  };

  return (message) => {
    if (message.kind === 'piece') {
      decoder ??= decoderFor(message.bytes);
      write(decoder.decode(message.bytes, { stream: true }));
      return;
    }
    if (decoder) write(decoder.decode());
    const read = reader.end();
    tell(1);
    const table = read.ok ? read.value : 'table' in read.problem ? read.problem.table : undefined;
    say({
      kind: 'ended',
      end: read.ok ? { kind: 'table', status: read.value.status } : endOf(read.problem),
      columns: reader.columns,
      services: table?.services ?? [],
    });
  };
}

function endOf(
  fault: Exclude<ReturnType<ReturnType<typeof createVOTableReader>['end']>, { ok: true }>['problem'],
): TableEnd {
  switch (fault.kind) {
    case 'cut-off':
      return { kind: 'cut-off', status: (fault.table satisfies VOTable).status };
    case 'too-many':
      return { kind: 'too-many', limit: fault.limit };
    default:
      return fault;
  }
}

/** By the declaration that the document begins with; most are in UTF-8. */
function decoderFor(beginning: Uint8Array): TextDecoder {
  const declaration = String.fromCharCode(...beginning.subarray(0, 200));
  const label = /^[^<]*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
