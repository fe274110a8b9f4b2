import type { PodRequest, Transport } from '../transport.ts';
import { type FakeAnswer, fakeTransport } from './fake-transport.ts';

/**
 * A small pod in memory: GET, HEAD and PUT of documents with ETags and preconditions, as much as conditional writing
 * needs. `before` is called ahead of each request, to let another writer come first.
 */
export function memoryPod(
  documents: Record<string, string>,
  options: {
    readonly contentType?: string;
    readonly before?: (request: PodRequest) => void;
    readonly date?: () => string;
  } = {},
): {
  readonly transport: Transport;
  readonly requests: PodRequest[];
  /** Text of a document as it stands. */
  readonly text: (url: string) => string | undefined;
  /** Writes past all preconditions, as another device does. */
  readonly write: (url: string, text: string) => void;
} {
  const store = new Map(Object.entries(documents).map(([url, text]) => [url, { text, version: 1 }]));
  const write = (url: string, text: string) => {
    store.set(url, { text, version: (store.get(url)?.version ?? 0) + 1 });
  };
  const answer = (request: PodRequest): FakeAnswer => {
    options.before?.(request);
    const { method = 'GET', headers = {}, url } = request;
    const found = store.get(url);
    const etag = `"${found?.version}"`;
    const date: Record<string, string> = options.date ? { date: options.date() } : {};
    if (method === 'PUT') {
      if (headers['if-none-match'] === '*' && found) return { status: 412 };
      if (headers['if-match'] !== undefined && headers['if-match'] !== etag) return { status: 412 };
      write(url, String(request.body));
      return { status: found ? 205 : 201, headers: date };
    }
    if (!found) return { status: 404 };
    const contentType = options.contentType ?? 'text/turtle';
    return {
      body: method === 'HEAD' ? '' : found.text,
      headers: { 'content-type': contentType, etag, ...date },
    };
  };
  return { ...fakeTransport(answer), text: (url) => store.get(url)?.text, write };
}
