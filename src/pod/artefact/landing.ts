import type { Artefact } from '../../domain/artefact/artefact.ts';
import { formerPage, withSuccessor } from '../../domain/artefact/former-page.ts';
import { landingPage, type PageVersion } from '../../domain/artefact/landing-page.ts';
import { type Evidence, lifecycleOf } from '../../domain/artefact/lifecycle.ts';
import { isSealed } from '../../domain/artefact/page-seal.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { listContainer } from '../container.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchangeIfPresent } from '../http/exchange.ts';
import type { Transport } from '../transport.ts';
import { openArtefact } from './opened-artefact.ts';
import { putResource } from './put-resource.ts';

/** What became of a landing page. `foreign`: somebody else made or changed it, so it was left alone. */
export type LandingOutcome = 'written' | 'unchanged' | 'foreign';

/** How a landing page is to be made anew. */
export interface LandingOptions {
  /** What was done for the artefact, from the event log; without it, what the description links to. */
  readonly evidence?: readonly Evidence[];
  /** Whether the page that is replaced is kept as a version. */
  readonly keepFormer: boolean;
  /** Whether a page that Orrery did not make, or that was changed by hand, is replaced too (and kept as a version). */
  readonly replaceForeign?: boolean;
}

/** The page as it stands. */
interface Standing {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag?: string;
}

/** URL of an artefact's landing page as a document of its own. */
export function landingUrl(artefact: string): string {
  return new URL('index.html', artefact).href;
}

/**
 * Brings the landing page to what the description says, with a conditional write. The former page is kept first, so
 * that nothing is lost wherever this stops, and doing it again goes on from there.
 */
export async function writeLandingPage(
  transport: Transport,
  artefact: Artefact,
  options: LandingOptions,
): Promise<Result<LandingOutcome>> {
  const standing = await readPage(transport, landingUrl(artefact.url));
  return standing.ok ? replacePage(transport, artefact, standing.value, options) : standing;
}

async function replacePage(
  transport: Transport,
  artefact: Artefact,
  current: Standing | undefined,
  options: LandingOptions,
): Promise<Result<LandingOutcome>> {
  const { keepFormer, replaceForeign = false } = options;
  const versions = await listVersions(transport, artefact.url);
  if (!versions.ok) return versions;
  const evidence = options.evidence ?? lifecycleOf(artefact, [], []);
  const page = (kept: readonly PageVersion[]) => landingPage(artefact, { evidence, versions: kept });
  if (current === undefined) return put(transport, artefact.url, page(versions.value), 'new');
  if (current.text === page(versions.value)) return ok('unchanged');
  const foreign = !isSealed(current.text);
  if (foreign && !replaceForeign) return ok('foreign');
  if (current.etag === undefined) {
    const reason = 'The server gives no strong ETag: writing here could undo what somebody else writes.';
    return fail({ kind: 'noncompliant', url: landingUrl(artefact.url), reason });
  }
  if (!keepFormer && !foreign) {
    return put(transport, artefact.url, page(versions.value), { etag: current.etag });
  }
  const kept = await keepPage(transport, artefact, current, versions.value);
  if (!kept.ok) return kept;
  return put(transport, artefact.url, page(kept.value), { etag: current.etag });
}

/**
 * Makes a landing page of Orrery's anew from the description as it stands in the pod: after a link was added. Where
 * there is no page, or one that others made or changed, nothing happens.
 */
export async function refreshLandingPage(
  transport: Transport,
  url: string,
  evidenceOf: (artefact: Artefact) => readonly Evidence[] | Promise<readonly Evidence[]>,
): Promise<Result<LandingOutcome>> {
  // The page beside a document belongs to another artefact.
  if (!url.endsWith('/')) return ok('foreign');
  const standing = await readPage(transport, landingUrl(url));
  if (!standing.ok) return standing;
  if (standing.value === undefined || !isSealed(standing.value.text)) return ok('foreign');
  const opened = await openArtefact(transport, url);
  if (!opened.ok) return opened;
  const { artefact } = opened.value;
  const evidence = await evidenceOf(artefact);
  return replacePage(transport, artefact, standing.value, { evidence, keepFormer: false });
}

/** The former landing pages that were kept, oldest first. @param url URL of the artefact */
export async function listVersions(
  transport: Transport,
  url: string,
): Promise<Result<readonly PageVersion[]>> {
  const container = new URL('versions/', url).href;
  const listing = await listContainer(transport, container);
  if (!listing.ok) return listing.problem.kind === 'absent' ? ok([]) : listing;
  const versions = listing.value.members.flatMap(({ url: member, modified }): PageVersion[] => {
    const name = member.startsWith(container) ? member.slice(container.length) : '';
    const number = Number(/^(\d+)\.html$/.exec(name)?.[1] ?? Number.NaN);
    return Number.isSafeInteger(number) ? [{ number, url: member, keptAt: modified }] : [];
  });
  return ok(versions.sort((a, b) => a.number - b.number));
}

/** Keeps a page under the next number, and tells the version before it who came next. Gives back all versions. */
async function keepPage(
  transport: Transport,
  artefact: Artefact,
  { text, bytes }: Standing,
  versions: readonly PageVersion[],
): Promise<Result<readonly PageVersion[]>> {
  const last = versions.at(-1);
  const number = (last?.number ?? 0) + 1;
  const url = new URL(`versions/${number}.html`, artefact.url).href;
  const former = formerPage(text, { number, current: artefact.url, predecessor: last?.url });
  // A page that others made may be in any encoding: its bytes are kept.
  const body = former === text ? new Blob([bytes]) : former;
  const kept = await putResource(transport, url, { mediaType: 'text/html', body }, 'new');
  if (!kept.ok) return kept;
  if (last !== undefined) await linkSuccessor(transport, artefact.url, last.url, url);
  const now = await listVersions(transport, artefact.url);
  return now.ok ? now : ok([...versions, { number, url }]);
}

/** A former page that cannot be given its successor still leads to the current page: no reason to stop. */
async function linkSuccessor(
  transport: Transport,
  current: string,
  page: string,
  successor: string,
): Promise<void> {
  const standing = await readPage(transport, page);
  if (!standing.ok || standing.value?.etag === undefined) return;
  const { text, etag } = standing.value;
  const body = withSuccessor(text, current, successor);
  if (body !== text) await putResource(transport, page, { mediaType: 'text/html', body }, { etag });
}

async function readPage(transport: Transport, url: string): Promise<Result<Standing | undefined>> {
  const answer = await exchangeIfPresent(transport, { url, headers: { accept: 'text/html' } });
  if (!answer.ok) return answer;
  if (answer.value === undefined) return ok(undefined);
  const { body, headers } = answer.value;
  const etag = headers.etag?.startsWith('W/') ? undefined : headers.etag;
  return ok({ text: decodeText(body, headers['content-type']), bytes: new Uint8Array(body), etag });
}

async function put(
  transport: Transport,
  artefact: string,
  body: string,
  condition: Parameters<typeof putResource>[3],
): Promise<Result<LandingOutcome>> {
  const content = { mediaType: 'text/html', body };
  const written = await putResource(transport, landingUrl(artefact), content, condition);
  return written.ok ? ok('written') : written;
}
