import { headersOf } from './direct.ts';
import type { PreparedShare } from './share.ts';

/** A request as somebody else can deliver it. */
export interface ExportFiles {
  /** Name of the file with the body; letters, digits, `-` and `.` only. */
  readonly bodyName: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** A line for a POSIX shell, in the directory of the file. */
  readonly curl: string;
  /** The whole request, as editors and HTTP clients read it. */
  readonly http: string;
  /** Milliseconds since 1970: after this, receivers take the signature for stale. Missing where there is none. */
  readonly validUntil?: number;
}

/** For so long receivers take a signature, in milliseconds. */
const VALID = 300_000;

/**
 * The request of a share for somebody who can reach the node. The body is in a file, so that no shell gets to read it:
 * with `curl --data-binary` exactly the digested bytes are sent. @param name names the file: a provider id
 */
export function exportFiles(share: PreparedShare, name: string): ExportFiles {
  const letters = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8);
  const bodyName = `share-${letters || 'crate'}.json`;
  const headers = Object.entries(headersOf(share)).map(([header, value]) => `${titled(header)}: ${value}`);
  const options = [
    ...headers.flatMap((header) => ['--header', header]),
    // Without it, curl asks before larger bodies whether it may send them; some servers never answer that.
    ...['--header', 'Expect:'],
    ...['--data-binary', `@${bodyName}`, '--url', share.target],
  ];
  return {
    bodyName,
    body: share.body,
    curl: ['curl', '--fail-with-body', '--globoff', ...options.map(quoted)].join(' '),
    http: `POST ${share.target} HTTP/1.1\n${headers.join('\n')}\n\n${new TextDecoder().decode(share.body)}\n`,
    ...(share.signedBy !== undefined && { validUntil: share.createdAt * 1000 + VALID }),
  };
}

/** `content-type` as people write it. */
function titled(header: string): string {
  return header.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
}

/** One word for a POSIX shell: nothing but `'` means anything between single quotes. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
