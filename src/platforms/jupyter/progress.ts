import { createParser } from 'eventsource-parser';

/** How far a server has come, as a hub tells it. */
export interface SpawnProgress {
  /** 0 to 100. */
  readonly progress: number;
  readonly message?: string;
  readonly ready: boolean;
  readonly failed: boolean;
  /** Path or address of the server, once it is ready. */
  readonly url?: string;
}

/** Longest event that is kept, in characters. */
const LONGEST = 65_536;

/**
 * Reads server-sent events piece by piece, as they arrive: `EventSource` cannot send a token. Gives back the data of
 * the events that are complete; one that is too long is dropped with all that came before its end.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventReader(): (piece: string) => string[] {
  let events: string[] = [];
  const parser = createParser({
    maxBufferSize: LONGEST,
    onEvent: ({ data }) => events.push(data),
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') parser.reset();
    },
  });
  return (piece) => {
    events = [];
    parser.feed(piece);
    return events;
  };
}

/** Reads one event of a hub; `undefined` for anything else. Of what a hub says only plain text is taken. */
export function readProgress(data: string): SpawnProgress | undefined {
  const event = parsed(data);
  if (typeof event !== 'object' || event === null) return undefined;
  const { progress, message, ready, failed, url } = event as Readonly<Record<string, unknown>>;
  return {
    progress:
      typeof progress === 'number' && Number.isFinite(progress) ? Math.min(100, Math.max(0, progress)) : 0,
    ...(typeof message === 'string' && message !== '' && { message }),
    ready: ready === true,
    failed: failed === true,
    ...(typeof url === 'string' && url !== '' && { url }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
