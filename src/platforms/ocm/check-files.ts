import type { CrateEntity } from '../../domain/crate/document.ts';
import { member } from '../../domain/crate/json.ts';
import type { PreflightFinding } from '../../domain/dispatch/preflight.ts';
import type { Ask, AskAnswer } from './ask.ts';
import type { PreflightHands } from './preflight-input.ts';

/** A file of the copy that receivers fetch. */
interface FetchedFile {
  readonly entity: CrateEntity;
  readonly url: URL;
}

/** So many files are looked at at a time. */
const LANES = 4;
const TIMEOUT = 15_000;

/** Parameters of addresses that let everybody in who has them. */
const SECRET =
  /^(?:.*token.*|sig|signature|x-amz-.*|x-goog-.*|awsaccesskeyid|secret|password|pass|key|api[-_]?key|auth|authz)$/i;

/**
 * Looks at the files as a node will: without credentials. Those of the pod stop the dispatch where nobody else can read
 * them; of other hosts, what a page cannot see may be there all the same.
 */
export async function checkFiles(
  files: readonly FetchedFile[],
  isOwn: (url: string) => boolean,
  { ask, progress, stopped = () => false }: PreflightHands,
): Promise<PreflightFinding[]> {
  const findings: PreflightFinding[][] = [];
  const queue = files.entries();
  let done = 0;
  async function lane(): Promise<void> {
    // The iterator is shared: each lane takes the next one that no other has taken.
    for (const [index, file] of queue) {
      if (stopped()) return;
      findings[index] = [...addressFindings(file), ...(await fileFindings(file, isOwn, ask))];
      done += 1;
      progress?.(done, files.length);
    }
  }
  await Promise.all(Array.from({ length: Math.min(LANES, files.length) }, lane));
  return findings.flat();
}

/** What the address gives away. */
function addressFindings({ entity, url }: FetchedFile): PreflightFinding[] {
  const at = { entity: entity['@id'], url: url.href };
  const findings: PreflightFinding[] = [];
  if (url.protocol === 'http:')
    findings.push({ code: 'http-address', level: 'warn', ...at, fixes: [leaveOut(entity)] });
  const secret = [...url.searchParams.keys()].find((name) => SECRET.test(name));
  if (secret !== undefined)
    findings.push({
      code: 'secret-address',
      level: 'warn',
      ...at,
      values: { name: secret },
      fixes: [leaveOut(entity)],
    });
  return findings;
}

async function fileFindings(
  { entity, url }: FetchedFile,
  isOwn: (url: string) => boolean,
  ask: Ask,
): Promise<PreflightFinding[]> {
  const own = isOwn(url.href);
  const level = own ? 'stop' : 'warn';
  const at = { entity: entity['@id'], url: url.href };
  const answer = await look(ask, url.href);
  if (answer === undefined) {
    const alive = await ask({ url: url.href, anonymous: true, blind: true, timeout: TIMEOUT });
    return alive.ok
      ? [{ code: 'file-unseen', level: own ? 'warn' : 'note', ...at, fixes: [] }]
      : [{ code: 'file-silent', level, ...at, fixes: [leaveOut(entity)] }];
  }
  const { status, headers } = answer;
  if (status === 401 || status === 403)
    return [
      {
        code: 'private-file',
        level,
        ...at,
        fixes: [...(own ? [{ kind: 'make-public', url: url.href } as const] : []), leaveOut(entity)],
      },
    ];
  if (status === 404 || status === 410)
    return [{ code: 'file-absent', level, ...at, fixes: [leaveOut(entity)] }];
  if (status !== 200)
    return [{ code: 'file-answer', level, ...at, values: { status }, fixes: [leaveOut(entity)] }];
  const said = member(entity, 'contentSize');
  const first = lengthOf(headers);
  if (typeof said !== 'string' || first === undefined || said === String(first)) return [];
  const real = headers['content-range'] === undefined ? await plainLength(ask, url.href) : first;
  if (said === String(real)) return [];
  return [
    {
      code: 'size-differs',
      // What may be the length of something compressed stops nothing, and is surely not written into the crate.
      level: real === undefined ? 'warn' : 'stop',
      ...at,
      values: { said, real: real ?? first },
      fixes: real === undefined ? [] : [{ kind: 'set-size', url: url.href, bytes: real }],
    },
  ];
}

/** HEAD, and GET where that does not bring the file; `undefined` where nothing came through. */
async function look(ask: Ask, url: string): Promise<AskAnswer | undefined> {
  const head = await ask({ url, method: 'HEAD', anonymous: true, timeout: TIMEOUT });
  if (head.ok && head.value.status === 200) return head.value;
  // Servers that sign addresses for GET alone refuse HEAD; some let pages make only the one of them.
  const get = await ask({
    url,
    anonymous: true,
    timeout: TIMEOUT,
    headers: { range: 'bytes=0-0' },
    maxBytes: 1024,
  });
  if (!get.ok) return head.ok ? head.value : undefined;
  if (get.value.status !== 206) return get.value;
  // The length of the part says nothing of the whole.
  const { 'content-length': _part, ...headers } = get.value.headers;
  return { ...get.value, status: 200, headers };
}

/** The real length in bytes; `undefined` where the server does not say, or sends it compressed. */
function lengthOf(headers: Readonly<Record<string, string>>): number | undefined {
  const range = /^bytes \d+-\d+\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1];
  if (range !== undefined) return Number(range);
  const encoding = headers['content-encoding'];
  const length = headers['content-length'];
  if (length === undefined || (encoding !== undefined && encoding !== 'identity')) return undefined;
  return /^\d+$/.test(length) ? Number(length) : undefined;
}

/**
 * The length of the file as it is. Of other origins a page does not see that an answer is compressed, and takes its
 * length for that of the file; who asks for a range gets nothing compressed, and HEAD knows no ranges.
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
async function plainLength(ask: Ask, url: string): Promise<number | undefined> {
  const headers = { range: 'bytes=0-' };
  const head = await ask({ url, method: 'HEAD', headers, anonymous: true, timeout: TIMEOUT });
  const isFile = head.ok && (head.value.status === 200 || head.value.status === 206);
  return isFile ? lengthOf(head.value.headers) : undefined;
}

function leaveOut(entity: CrateEntity) {
  return { kind: 'leave-out', entity: entity['@id'] } as const;
}
