import type { ActionKind } from './actions.ts';

/** Things that the screens have words for in the reader's language, by the local names of their terms. */
export const KNOWN = [
  'Announce',
  'Offer',
  'Accept',
  'Reject',
  'TentativeAccept',
  'TentativeReject',
  'Undo',
  'Flag',
  'Create',
  'Note',
  'Service',
  'Artefact',
  'ReviewAction',
  'EndorsementAction',
  'IngestAction',
  'RelationshipAction',
  'Article',
  'ScholarlyArticle',
  'Review',
  'Dataset',
  'JournalArticle',
  'Preprint',
  'SoftwareSourceCode',
  'ComputerProgram',
  'trusted',
  'known',
  'unknown',
  'blocked',
  'proved',
  'supported',
  'unchecked',
  'doubtful',
  'certification',
  'registration',
  'archiving',
  'awareness',
] as const;

/** A thing that the screens have words for. */
export type Known = (typeof KNOWN)[number];

/** What a variable stands for, where the rule itself tells. */
export type Role =
  | 'work'
  | 'offer'
  | 'sender'
  /** The system that sent the message, as the message has it. */
  | 'origin'
  /** Where something of mine should be. */
  | 'place'
  /** What the message answers or refers to. */
  | 'earlier'
  | 'context'
  | 'copy'
  /** Beginning, end and kind of a relationship between two works, and the kind seen from the other end. */
  | 'start'
  | 'end'
  | 'link-kind'
  | 'opposite';

/** Something that a sentence about a rule speaks of. `isNew`: for the first time, so "a work" rather than "the work". */
export type Noun =
  | { readonly kind: 'me' }
  | { readonly kind: 'message'; readonly isNew: boolean }
  | { readonly kind: 'role'; readonly role: Role; readonly isNew: boolean }
  /** A variable of which only its name tells what it stands for. */
  | { readonly kind: 'variable'; readonly name: string; readonly isNew: boolean }
  | { readonly kind: 'known'; readonly known: Known; readonly isNew: boolean }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string }
  | { readonly kind: 'something' }
  | { readonly kind: 'any'; readonly of: readonly Noun[] };

/** Verbs with their subject `a` and object `b`. */
export type Verb =
  | 'type'
  /** A type that rule books give. */
  | 'counts'
  | 'kind'
  | 'logged'
  | 'answered'
  | 'accepted'
  | 'declined'
  | 'delivered'
  | 'withdrawn'
  | 'gone'
  | 'unreachable'
  | 'self-referring'
  | 'placed'
  /** What the message says of its sender, checked. */
  | 'claim'
  | 'fulfilled'
  | 'missing'
  | 'standing'
  | 'proved'
  | 'from'
  | 'names-sender'
  | 'to'
  | 'concerns'
  | 'answers'
  | 'actor'
  | 'origin'
  | 'target'
  | 'object'
  | 'context'
  | 'reply'
  | 'refers'
  | 'cc'
  | 'inbox'
  | 'has-inbox'
  | 'same-inbox'
  | 'named'
  | 'in-register'
  | 'trust'
  | 'serves'
  | 'identified'
  | 'starts'
  | 'ends'
  | 'of-kind'
  | 'opposite'
  | 'linked'
  | 'linked-review'
  | 'linked-about'
  | 'linked-relation'
  | 'in'
  | 'member'
  | 'equal'
  | 'not-equal'
  | 'written'
  | 'less'
  | 'more'
  | 'at-least'
  | 'at-most'
  | 'has-text'
  | 'starts-with'
  | 'ends-with'
  | 'like'
  /** `a` has `b` as its `p`: a property for which there is no verb. */
  | 'property';

/** One condition, or one thing concluded. */
export type Clause =
  | {
      readonly kind: 'plain';
      readonly verb: Verb;
      readonly negated: boolean;
      readonly a: Noun;
      readonly b: Noun;
      readonly p?: Noun;
    }
  /** Something that is told elsewhere: in the event log, in the inbox, or somewhere; or nowhere. */
  | {
      readonly kind: 'told';
      readonly where: 'logged' | 'received' | 'logged-or-received' | 'somewhere' | 'nowhere';
      readonly of: readonly Clause[];
    };

/** What a deed does to what; the screens have a sentence for each. */
export type DeedWording =
  | Exclude<ActionKind, 'link' | 'send'>
  | 'link-review'
  | 'link-endorsement'
  | 'link-relationship'
  | 'register-alias'
  /** To whom the message itself says. */
  | 'send'
  | 'send-to'
  | 'send-to-sender'
  | 'conclude';

/** One thing that happens when all conditions hold. */
export interface Deed {
  readonly deed: DeedWording;
  /** What is recorded, sent, or linked to. */
  readonly what?: Noun;
  /** To whom it is sent; for links: whose description gets the link. */
  readonly whom?: Noun;
  /** How it is linked. */
  readonly how?: Noun;
  /** What is concluded. */
  readonly clause?: Clause;
  /** The action by its name and its parameters, for what Orrery cannot do, and for tasks. */
  readonly action?: string;
  readonly parameters?: readonly { readonly name: string; readonly value: Noun }[];
}

/** A rule in plain words: when all of these hold, then all of those happen, in this order. */
export interface Explanation {
  readonly conditions: readonly Clause[];
  readonly deeds: readonly Deed[];
}
