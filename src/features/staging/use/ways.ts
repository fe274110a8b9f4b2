import type { TaskRecord } from '../../../domain/batch/task-record.ts';
import { type Hub, hubRoot } from '../../../domain/settings/hubs.ts';
import type { TesConfig } from '../../../domain/staging/config.ts';
import type { Destination } from '../../../domain/staging/provider.ts';

/** Something that can be done with data. */
export type Way =
  | { readonly kind: 'notebook' }
  /** `beside`: it stands where the data are. */
  | { readonly kind: 'hub'; readonly hub: Hub; readonly name: string; readonly beside: boolean }
  /** Something else beside the data that is opened by a link. */
  | { readonly kind: 'portal'; readonly what: string; readonly name: string; readonly url?: string }
  | { readonly kind: 'tes'; readonly config: TesConfig }
  | { readonly kind: 'dirac' }
  | { readonly kind: 'slurm' }
  /** What was handed over already. */
  | { readonly kind: 'task'; readonly task: TaskRecord };

/** Groups of the list, in their order. */
export type WayGroup = 'beside' | 'notebooks' | 'batch' | 'tasks';

/** Where a way stands in the list. */
export function groupOf(way: Way): WayGroup {
  switch (way.kind) {
    case 'notebook':
      return 'notebooks';
    case 'hub':
      return way.beside ? 'beside' : 'notebooks';
    case 'portal':
      return 'beside';
    case 'task':
      return 'tasks';
    default:
      return 'batch';
  }
}

/** Whether something is done with it here: what is opened elsewhere has links. */
export function hasActions({ kind }: Way): boolean {
  return kind !== 'hub' && kind !== 'portal';
}

/** What the address bar calls a way. */
export function keyOf(way: Way): string {
  switch (way.kind) {
    case 'hub':
      return `${way.hub.kind}:${way.hub.url}`;
    case 'portal':
      return `portal:${way.what}:${way.name}`;
    case 'tes':
      return `tes:${way.config.id}`;
    case 'task':
      return `task:${way.task.id}`;
    default:
      return way.kind;
  }
}

/** Under what the token of a hub is held. */
export function hubAudience({ url }: Hub): string {
  return `hub ${url}`;
}

/** How a hub is called: its address without what all of them have. */
function hubName({ url }: Hub): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** Kinds of services, as sites name them, that are hubs. */
const HUB_KINDS: Readonly<Record<string, Hub['kind']>> = { jupyterhub: 'jupyterhub', binderhub: 'binder' };

/** What is known of ways. */
export interface WaySources {
  /** Of the deployment and of the maintainer. */
  readonly hubs: readonly Hub[];
  /** What processes data at the place of the data. */
  readonly processing?: Destination['processing'];
  readonly tes: readonly TesConfig[];
  /** The newest first. */
  readonly tasks: readonly TaskRecord[];
}

/** All ways, in the order of the list: what stands beside the data first. */
export function waysOf({ hubs, processing = [], tes, tasks }: WaySources): Way[] {
  const beside = processing.map(wayBeside);
  const known = new Set(beside.map(keyOf));
  return [
    ...new Map(beside.map((way) => [keyOf(way), way])).values(),
    { kind: 'notebook' },
    ...hubs
      .map((hub): Way => ({ kind: 'hub', hub, name: hubName(hub), beside: false }))
      .filter((way) => !known.has(keyOf(way))),
    ...tes.map((config): Way => ({ kind: 'tes', config })),
    { kind: 'dirac' },
    { kind: 'slurm' },
    ...tasks.map((task): Way => ({ kind: 'task', task })),
  ];
}

function wayBeside({ kind, name, url }: Destination['processing'][number]): Way {
  const hubKind = Object.hasOwn(HUB_KINDS, kind) ? HUB_KINDS[kind] : undefined;
  const root = hubKind && url !== undefined ? hubRoot(url) : undefined;
  if (hubKind && root !== undefined)
    return { kind: 'hub', hub: { kind: hubKind, url: root }, name: name || root, beside: true };
  return { kind: 'portal', what: kind, name: name || kind, ...(url !== undefined && { url }) };
}
