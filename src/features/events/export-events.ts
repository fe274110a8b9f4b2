import { exportAtom } from '../../domain/event-log/export-atom.ts';
import { exportCsv } from '../../domain/event-log/export-csv.ts';
import { exportJsonLd, exportNQuads } from '../../domain/event-log/export-rdf.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ShownEvent } from './shown-event.ts';

/** The forms in which events can be taken along. */
export type ExportForm = 'jsonld' | 'nquads' | 'csv' | 'atom';

/** What the file says of itself. */
export interface ExportFrame {
  readonly title: string;
  /** URL of the log. */
  readonly log: string;
  readonly titleOf: (event: ShownEvent) => string;
}

const files: Readonly<Record<ExportForm, { readonly name: string; readonly type: string }>> = {
  jsonld: { name: 'events.jsonld', type: 'application/ld+json' },
  nquads: { name: 'events.nq', type: 'application/n-quads' },
  csv: { name: 'events.csv', type: 'text/csv' },
  atom: { name: 'events.atom', type: 'application/atom+xml' },
};

/** Saves the events as a file. A module of its own, loaded when it is asked for: it brings writers of four formats. */
export async function saveEvents(
  form: ExportForm,
  events: readonly ShownEvent[],
  frame: ExportFrame,
): Promise<void> {
  const { name, type } = files[form];
  saveFile(name, await textOf(form, events, frame), type);
}

async function textOf(form: ExportForm, events: readonly ShownEvent[], frame: ExportFrame): Promise<string> {
  switch (form) {
    case 'jsonld':
      return exportJsonLd(events);
    case 'nquads':
      return exportNQuads(events);
    case 'csv':
      return exportCsv(events);
    case 'atom':
      return exportAtom(events, { ...frame, now: new Date().toISOString() });
  }
}
