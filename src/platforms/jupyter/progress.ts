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
 * the events that are complete. https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventReader(): (piece: string) => string[] {
  let rest = '';
  return (piece) => {
    rest += piece;
    // A carriage return at the end may be half of a line break.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const held = rest.slice(whole.length);
    const blocks = whole.replace(/\r\n?/g, '\n').split('\n\n');
    const last = blocks.pop() ?? '';
    rest = last.length > LONGEST ? '' : last + held;
    return blocks.map(dataOf).filter((data) => data !== undefined);
  };
}

function dataOf(block: string): string | undefined {
  const lines = block
    .split('\n')
    .filter((line) => line === 'data' || line.startsWith('data:'))
    .map((line) => line.slice(5).replace(/^ /, ''));
  return lines.length > 0 ? lines.join('\n') : undefined;
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
