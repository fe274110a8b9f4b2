import type { Quad } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import { toQuads } from '../notification/quads.ts';
import type { LoggedEvent } from './event.ts';

/** The events as one JSON-LD document: each in a graph of its own, named by its URL, with its own context. */
export function exportJsonLd(events: readonly LoggedEvent[]): string {
  const graphs = events.flatMap((event) => {
    const document = documentOf(event);
    return document === undefined ? [] : [{ '@id': event.url, '@graph': [document] }];
  });
  return `${JSON.stringify(graphs, null, 2)}\n`;
}

/** The events as N-Quads: the quads of each in a graph named by its URL. https://www.w3.org/TR/n-quads/ */
export async function exportNQuads(events: readonly LoggedEvent[]): Promise<string> {
  const writer = new Writer({ format: 'N-Quads' });
  const parts: string[] = [];
  for (const [index, event] of events.entries()) {
    const quads = await quadsOf(event);
    parts.push(writer.quadsToString(quads.map((quad) => inGraph(quad, event.url, index))));
  }
  return parts.join('');
}

async function quadsOf(event: LoggedEvent): Promise<readonly Quad[]> {
  const document = documentOf(event);
  return document === undefined ? [] : toQuads(document, { base: event.url });
}

/** The event as JSON; what is not JSON-LD, or was never a message, has none. */
function documentOf({ raw, notification }: LoggedEvent): unknown {
  if (raw === undefined || notification === undefined) return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** Blank nodes of two events are two; their labels may be the same. */
function inGraph({ subject, predicate, object }: Quad, graph: string, index: number): Quad {
  const own = (label: string) => DataFactory.blankNode(`e${index}.${label}`);
  return DataFactory.quad(
    subject.termType === 'BlankNode' ? own(subject.value) : subject,
    predicate,
    object.termType === 'BlankNode' ? own(object.value) : object,
    DataFactory.namedNode(graph),
  );
}
