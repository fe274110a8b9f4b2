import type { DispatchWay } from '../../../domain/dispatch/model.ts';
import { formatAddress, readAddress } from '../../../platforms/ocm/address.ts';

/** A dispatch that is being composed, as it is kept on this device until it is sent or thrown away. */
export interface ComposeDraft {
  /** A UUID: the identity of the dispatch, so that pressing twice sends once. */
  readonly id: string;
  /** As typed. */
  readonly recipients: string;
  /** Of a node that cannot be asked. */
  readonly endPoint?: string;
  /** `undefined`: what fits the node. */
  readonly way?: DispatchWay;
  /** `undefined`: signed where there is a key, or the node asks for it. */
  readonly sign?: boolean;
  readonly log: boolean;
  /** `YYYY-MM-DD`, or empty. */
  readonly expires: string;
  /** Ids of entities that are taken out of the copy. */
  readonly leftOut: readonly string[];
  /** True lengths of files, in bytes, by their addresses. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Rules of the crate check whose repairs are made in the copy. */
  readonly mended: readonly string[];
  readonly withoutChecksums: boolean;
}

/** A fresh draft. @param id a UUID */
export function newDraft(id: string): ComposeDraft {
  return {
    id,
    recipients: '',
    log: false,
    expires: '',
    leftOut: [],
    sizes: {},
    mended: [],
    withoutChecksums: false,
  };
}

/** A draft as it was stored; what is not understood counts as not said. `undefined` for anything else. */
export function readDraft(stored: unknown): ComposeDraft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const found = stored as Readonly<Record<string, unknown>>;
  if (typeof found.id !== 'string') return undefined;
  const way = (['direct', 'relay', 'dispatcher', 'export'] as const).find((known) => known === found.way);
  return {
    id: found.id,
    recipients: textIn(found.recipients),
    ...(typeof found.endPoint === 'string' && { endPoint: found.endPoint }),
    ...(way && { way }),
    ...(typeof found.sign === 'boolean' && { sign: found.sign }),
    log: found.log === true,
    expires: textIn(found.expires),
    leftOut: textsIn(found.leftOut),
    sizes: sizesIn(found.sizes),
    mended: textsIn(found.mended),
    withoutChecksums: found.withoutChecksums === true,
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function sizesIn(value: unknown): Record<string, number> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])),
  );
}

/** Who is to get it, as far as what was typed tells. */
export interface Recipients {
  /** Without repeats; hosts in lower case, since they are the same then. */
  readonly addresses: readonly string[];
  /** The host of all of them. */
  readonly host?: string;
  /** What is wrong with what was typed. */
  readonly fault?:
    | { readonly kind: 'wrong' | 'twice'; readonly address: string }
    | { readonly kind: 'hosts'; readonly hosts: readonly string[] };
}

/** Reads addresses that are parted by commas, semicolons, spaces or lines. */
export function readRecipients(typed: string): Recipients {
  const texts = typed.split(/[\s,;]+/).filter((text) => text !== '');
  const read = texts.map((text) => ({ text, address: readAddress(text) }));
  const named = read.flatMap(({ address }) => (address ? [formatAddress(address)] : []));
  const addresses = [...new Set(named)];
  const hosts = [...new Set(read.flatMap(({ address }) => (address ? [address.host] : [])))];
  const wrong = read.find(({ address }) => address === undefined);
  const twice = named.find((each, at) => named.indexOf(each) < at);
  const fault: Recipients['fault'] = wrong
    ? { kind: 'wrong', address: wrong.text }
    : twice !== undefined
      ? { kind: 'twice', address: twice }
      : hosts.length > 1
        ? { kind: 'hosts', hosts }
        : undefined;
  return { addresses, ...(hosts.length === 1 && { host: hosts[0] }), ...(fault && { fault }) };
}
