import { type Member, memberKind } from './collection.ts';
import { formatDid, readDid } from './did.ts';

/** What was made of a basket. Nothing of it is dropped: an item that is not understood becomes a member, too. */
export interface BasketImport {
  readonly members: readonly Member[];
  /** How many items could not be told what they are; their record is kept as the title. */
  readonly unresolved: number;
}

/** An item of a basket, as esap-gui keeps it. https://git.astron.nl/astron-sdc/esap-gui */
export interface BasketItem {
  readonly archive: string;
  readonly record?: unknown;
  readonly [key: string]: unknown;
}

/** Longest record that is kept of an item that is not understood, in characters. */
const KEPT = 500;

/**
 * Reads a basket of esap-gui: `{"shopping_cart": […]}` or the list itself, of items or of what its server makes of them
 * (`{"item_data": "…"}`). `undefined` for anything else. @param at ISO 8601
 */
export function readBasket(document: unknown, at: string): BasketImport | undefined {
  const list = isObject(document) ? document.shopping_cart : document;
  if (!Array.isArray(list)) return undefined;
  const members = list.map((item) => memberFrom(item, at));
  return {
    members,
    unresolved: members.filter(({ identifier }) => memberKind(identifier) === 'unresolved').length,
  };
}

/** Writes members as a basket that esap-gui reads: the archive of all of them is `rucio` where they have a data identifier. */
export function writeBasket(members: readonly Member[]): { readonly shopping_cart: readonly BasketItem[] } {
  return {
    shopping_cart: members.map(({ identifier, size, accessUrl, title }) => {
      const did = memberKind(identifier) === 'did' ? readDid(identifier) : undefined;
      const url = accessUrl ?? (memberKind(identifier) === 'url' ? identifier : undefined);
      const record = {
        ...(did ?? { dataset: identifier }),
        ...(size !== undefined && { bytes: size }),
        ...(url !== undefined && { url }),
        ...(title !== undefined && { title }),
      };
      return { archive: did ? 'rucio' : 'multi_query', record };
    }),
  };
}

function memberFrom(item: unknown, at: string): Member {
  const read = unpacked(item);
  const record = read?.record;
  const found = read && (isObject(record) ? fromRecord(read.archive, record, at) : fromZooniverse(read));
  return { ...(found ?? unknown(item)), added: at };
}

/** The item itself, also where a server has put it into a text. */
function unpacked(item: unknown): BasketItem | undefined {
  const inner = isObject(item) && typeof item.item_data === 'string' ? parsed(item.item_data) : item;
  return isObject(inner) && typeof inner.archive === 'string' ? (inner as BasketItem) : undefined;
}

function fromRecord(
  archive: string,
  record: Readonly<Record<string, unknown>>,
  at: string,
): Omit<Member, 'added'> | undefined {
  const text = (name: string) => {
    const value = record[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [scope, name] = [text('scope'), text('name')];
  const did = scope !== undefined && name !== undefined ? readDid(`${scope}:${name}`) : undefined;
  const identifier = did
    ? formatDid(did)
    : (text('obs_publisher_did') ?? text('PID') ?? text('dataset') ?? text('access_url') ?? text('url'));
  if (identifier === undefined) return undefined;
  const url = text('access_url') ?? text('url');
  const title = text('title') ?? text('target_name');
  const size = sizeOf(record);
  return {
    identifier,
    ...(title !== undefined && { title }),
    ...size,
    ...(url !== undefined && url !== identifier && memberKind(url) === 'url' && { accessUrl: url }),
    source: { service: archive, at },
  };
}

/** Rucio counts bytes, ObsCore guesses kilobytes. */
function sizeOf({ bytes, access_estsize: guess }: Readonly<Record<string, unknown>>): Partial<Member> {
  if (typeof bytes === 'number' && bytes >= 0) return { size: bytes };
  if (typeof guess === 'number' && guess >= 0) return { size: guess * 1_000, sizeIsEstimate: true };
  return {};
}

function fromZooniverse(item: BasketItem): Omit<Member, 'added'> | undefined {
  const { archive, catalog, project_id: project, workflow_id: workflow, category } = item;
  const id = catalog === 'workflow' ? workflow : project;
  if (archive !== 'zooniverse' || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
  const identifier = `zooniverse:${String(catalog)}:${id}:${String(category)}`;
  return { identifier, title: `Zooniverse ${String(catalog)} ${id}, ${String(category)}` };
}

function unknown(item: unknown): Omit<Member, 'added'> {
  const text = JSON.stringify(item) ?? String(item);
  return { identifier: `item ${text.slice(0, KEPT)}`, title: text.slice(0, KEPT) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
