import { createElement, type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/ui/theme.css';
import { ok } from '../../src/domain/result.ts';
import { columnLooks, usualColumns } from '../../src/features/staging/find/cell-words.ts';
import { createFinder } from '../../src/features/staging/find/finder.ts';
import { openReader } from '../../src/features/staging/find/open-reader.ts';
import { ResultsTable } from '../../src/features/staging/find/results-table.tsx';
import { rowOrder } from '../../src/features/staging/find/row-order.ts';
import type { Run } from '../../src/features/staging/find/run.ts';

/** What the page offers to the bench that opens it. Times in milliseconds. */
export interface FindPage {
  /** Reads an answer and shows it, in the way of Orrery or as examples do: parsed as a document, every row in the page. */
  show(way: 'orrery' | 'usual', rows: number): Promise<FindTimes>;
}

export interface FindTimes {
  /** Until all rows can be seen or scrolled to. */
  readonly all: number;
  /** The longest time in which the page did nothing else. */
  readonly blocked: number;
  readonly shown: number;
}

const NAMES = [
  'obs_publisher_did',
  'target_name',
  'obs_collection',
  'dataproduct_type',
  's_ra',
  's_dec',
  't_min',
];

/** An answer of so many rows, made up. */
function answer(rows: number): string {
  const fields = NAMES.map(
    (name) =>
      `<FIELD name="${name}" datatype="${/^[st]_/.test(name) ? 'double' : 'char'}"${/^[st]_/.test(name) ? '' : ' arraysize="*"'}/>`,
  );
  const cells = Array.from({ length: rows }, (_, row) => {
    const values = [
      `ivo://bench/x?n:${row}`,
      `M ${row % 110}`,
      'SURVEY',
      'image',
      (row * 0.037) % 360,
      (row * 0.017) % 90,
      59_000 + row / 50,
    ];
    return `<TR>${values.map((value) => `<TD>${value}</TD>`).join('')}</TR>`;
  });
  return `<?xml version="1.0"?><VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/><TABLE>${fields.join('')}<DATA><TABLEDATA>${cells.join('')}</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>`;
}

function Shown({ run }: { run: Run }): ReactNode {
  const [marks] = useState({
    marked: new Set<number>(),
    toggle: () => undefined,
    add: () => undefined,
    clear: () => undefined,
  });
  const { rows, columns } = run;
  return createElement(
    'main',
    { style: { height: '100dvh' } },
    createElement(ResultsTable, {
      rows,
      order: rowOrder(rows, undefined),
      looks: columnLooks(columns, usualColumns(columns), rows),
      sort: undefined,
      onSort: () => undefined,
      marks,
      chosen: undefined,
      onChoose: () => undefined,
    }),
  );
}

async function orreryWay(bytes: Uint8Array, host: HTMLElement): Promise<number> {
  const root = createRoot(host);
  const finder = createFinder({
    ask: () => async (request) => {
      // As a network hands them on.
      for (let at = 0; at < bytes.length; at += 65_536) {
        request.take?.(bytes.subarray(at, at + 65_536));
        await new Promise((resolve) => setTimeout(resolve));
      }
      return ok({ url: request.url, status: 200, text: '<VOTABLE>' });
    },
    open: openReader,
    now: () => new Date().toISOString(),
    keepJob: () => undefined,
    forgetJob: () => undefined,
    pause: async () => undefined,
  });
  const done = new Promise<number>((resolve) => {
    finder.subscribe(() => {
      const run = finder.current();
      if (!run) return;
      root.render(createElement(Shown, { run }));
      if (run.phase === 'ended') resolve(run.rows.length);
    });
  });
  finder.run({ url: 'https://bench.example/tap', label: '' }, { adql: '', maxRows: 1 }, 'sync');
  const count = await done;
  await painted();
  root.unmount();
  return count;
}

async function usualWay(bytes: Uint8Array, host: HTMLElement): Promise<number> {
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml');
  const rows = [...parsed.getElementsByTagName('TR')].map((row) =>
    [...row.getElementsByTagName('TD')].map((cell) => cell.textContent),
  );
  const table = document.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  host.append(table);
  await painted();
  table.remove();
  return rows.length;
}

/** Two frames later: what was drawn is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

const page: FindPage = {
  async show(way, rows) {
    const bytes = new TextEncoder().encode(answer(rows));
    const host = document.createElement('div');
    document.body.append(host);
    await painted();
    let blocked = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      blocked = Math.max(blocked, performance.now() - last);
      last = performance.now();
    }, 4);
    const start = performance.now();
    const shown = await (way === 'orrery' ? orreryWay : usualWay)(bytes, host);
    const all = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 50));
    clearInterval(beat);
    host.remove();
    return { all, blocked, shown };
  },
};

Object.assign(globalThis, { bench: page });
