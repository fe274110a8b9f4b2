import { useQuery } from '@tanstack/react-query';
import { crateIndex } from '../../../domain/crate/crate-index.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { type PublicView, probePublic } from '../../../pod/access.ts';
import { readCrate } from '../../../pod/crates/read-crate.ts';
import type { Transport } from '../../../pod/transport.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** What the pod says that concerns saving. */
export interface SaveFacts {
  /** Who may read the crate now, where it is saved. */
  readonly visibility?: 'public' | 'private';
  /** Files in its folder that the draft does not have. */
  readonly strays: readonly string[];
  /** Addresses that the crate names in the own pod, outside of it, and that strangers cannot read. */
  readonly closed: readonly string[];
  /**
   * Paths of files that are private elsewhere in the own pod and would be copied into the crate. Who was given a crate
   * may not have chosen them herself.
   */
  readonly exposed: readonly string[];
}

/** So many addresses are asked for. */
const MOST_PROBES = 40;

/** Looks at the folder of a saved crate, and at what the crate links to elsewhere in the pod. Writes nothing. */
export function useSaveFacts(draft: CrateDraft, container: string | undefined): SaveFacts | undefined {
  const { transport, pod } = useWorkspace();
  const links = linkedInPod(draft, pod?.storages ?? [], container);
  return useQuery({
    queryKey: ['crate-save-facts', draft.id, container ?? '', draft.payload.length, links.join(' ')],
    queryFn: () => saveFacts(transport, draft, container, links),
    gcTime: 0,
    retry: false,
  }).data;
}

/** Addresses in the own storages that entities of the crate have, without the crate's own. */
export function linkedInPod(
  { crate }: Pick<CrateDraft, 'crate'>,
  storages: readonly string[],
  container: string | undefined,
): string[] {
  const index = crateIndex(crate);
  const isInPod = (id: string) => storages.some((root) => id.startsWith(root));
  return [...index.byId.keys()]
    .filter((id) => isInPod(id) && index.kindOf(id) !== 'root')
    .filter((id) => !id.includes('#') && (container === undefined || !id.startsWith(container)))
    .slice(0, MOST_PROBES);
}

/** Those of the addresses that strangers cannot read, as far as that could be found out. */
export function closedAmong(transport: Transport, urls: readonly string[]): Promise<string[]> {
  return seenAmong(transport, urls, (view) => view !== 'open');
}

/** Those of the addresses that strangers can read for certain. */
export function openAmong(transport: Transport, urls: readonly string[]): Promise<string[]> {
  return seenAmong(transport, urls, (view) => view === 'open');
}

async function seenAmong(
  transport: Transport,
  urls: readonly string[],
  isMeant: (view: PublicView) => boolean,
): Promise<string[]> {
  const views = await Promise.all(urls.map((url) => probePublic(transport, url)));
  return urls.filter((_, index) => {
    const view = views[index];
    return view?.ok === true && isMeant(view.value);
  });
}

/** What the pod says of a draft. */
export async function saveFacts(
  transport: Transport,
  draft: CrateDraft,
  container: string | undefined,
  links: readonly string[],
): Promise<SaveFacts> {
  const closed = await closedAmong(transport, links);
  const exposed = await exposedBy(transport, draft, container);
  if (container === undefined) return { strays: [], closed, exposed };
  const [view, found] = await Promise.all([
    probePublic(transport, container),
    readCrate(transport, container),
  ]);
  const paths = new Set(draft.payload.map(({ path }) => path));
  return {
    closed,
    exposed,
    strays: found.ok ? found.value.payload.map(({ path }) => path).filter((path) => !paths.has(path)) : [],
    ...(view.ok && { visibility: view.value === 'open' ? ('public' as const) : ('private' as const) }),
  };
}

async function exposedBy(
  transport: Transport,
  { payload }: CrateDraft,
  container: string | undefined,
): Promise<string[]> {
  const copied = payload
    .flatMap(({ path, source }) => (source.kind === 'pod' ? [{ path, url: source.url }] : []))
    .filter(({ url }) => container === undefined || !url.startsWith(container))
    .slice(0, MOST_PROBES);
  const closed = new Set(
    await closedAmong(
      transport,
      copied.map(({ url }) => url),
    ),
  );
  return copied.filter(({ url }) => closed.has(url)).map(({ path }) => path);
}
