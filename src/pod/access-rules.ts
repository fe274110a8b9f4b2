import type { Quad } from '@rdfjs/types';
import type { AccessMode } from './wac-allow.ts';

/** Who besides the owner may do what: with a container and everything in it, or with a document. */
export type Audience = 'owner-only' | 'public-read' | 'public-append';

/** Somebody whom the rules speak of. */
export interface Party {
  readonly kind: 'owner' | 'everyone' | 'authenticated' | 'agent' | 'group';
  /** WebID of an agent, IRI of a group. */
  readonly id?: string;
}

/** What somebody may do, whatever it is that lets them. */
export interface Granted {
  readonly party: Party;
  readonly modes: readonly AccessMode[];
}

/** A document of access rules, or the place where there would be one. */
export interface RuleDocument {
  readonly url: string;
  /** The resource that it belongs to. */
  readonly of: string;
  readonly exists: boolean;
  readonly text: string;
  readonly contentType: string;
  readonly quads: readonly Quad[];
  readonly etag?: string;
}

/** Rules that are to come and to go, in the resource's own document. */
export interface RuleEdit {
  readonly added: readonly Quad[];
  readonly removed: readonly Quad[];
}

/** What has to be known to compute rights or to change them. */
export interface RuleContext {
  /** A resource; a name inside a container stands for any member without rules of its own. */
  readonly target: string;
  /** Of the target first (unless it stands for any member), then of the containers above it, up to the storage. */
  readonly documents: readonly RuleDocument[];
  readonly owner: string;
}

/** A way of controlling access. There are two: Web Access Control and Access Control Policies. */
export interface RuleSystem {
  /** Who may do what. The owner and everyone are always among them. */
  rightsOf(context: RuleContext): readonly Granted[];
  /**
   * What must change in the target's own document so that everyone may do what the audience says, no more and no
   * less, and the owner everything. What named others may do stays.
   */
  edit(context: RuleContext, audience: Audience): RuleEdit;
}

/** All modes, in the order in which they are shown. */
export const MODES: readonly AccessMode[] = ['read', 'append', 'write', 'control'];

/** What everyone may do with the resource itself (`self`) and with what is in it. */
export function publicModes(audience: Audience, scope: 'self' | 'members'): readonly AccessMode[] {
  if (audience === 'public-read') return ['read'];
  return audience === 'public-append' && scope === 'self' ? ['append'] : [];
}

/** A name inside a container that stands for any member without rules of its own. */
export function anyMember(container: string): string {
  return `${container}any-member`;
}

/** The modes in their usual order, each once. */
export function ordered(modes: Iterable<AccessMode>): readonly AccessMode[] {
  const all = new Set(modes);
  return MODES.filter((mode) => all.has(mode));
}

/** What a party may do; nothing when the rights do not name it. */
export function modesOf(rights: readonly Granted[], { kind, id }: Party): readonly AccessMode[] {
  return rights.find(({ party }) => party.kind === kind && party.id === id)?.modes ?? [];
}
