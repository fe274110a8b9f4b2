import type { Normalisation } from '../model.ts';

/** What the reader says about each deviation that it puts right; `$1` is what stood there. */
const MESSAGES = {
  'context.missing': 'No vocabulary is named; the message was read as ActivityStreams and COAR Notify.',
  'context.shape': 'The vocabularies are not given as a list; they were read as if they were.',
  'context.order': 'ActivityStreams does not come first among the vocabularies; it was read as if it did.',
  'context.variant': 'The vocabulary "$1" is written in an unusual way; the usual one was assumed.',
  'context.unknown': 'The vocabulary "$1" is not known; what it defines was left out.',
  'context.inline': 'The message defines terms of its own.',
  'form.list': 'The message is a list; the activity in it was taken.',
  'form.graph': 'The message is a graph; the activity in it was taken.',
  'form.several': 'The message describes several things; the activity among them was taken.',
  'form.keywords':
    'The message is written with JSON-LD keywords or full names; they were read as the usual ones.',
  'form.turtle': 'The message is written in Turtle instead of JSON-LD.',
  'id.missing': 'The message has no identifier.',
  'id.relative': 'The relative identifier "$1" was completed with the address of the message.',
  'id.kind': 'The identifier is not a text; it was read as "$1".',
  'id.urn': 'The identifier "$1" lacks the word "uuid"; it was kept as it is.',
  'value.list': 'A list with one entry was read as that entry.',
  'value.several': 'Of several entries the first was taken.',
  'value.kind': 'A value of another kind was read as the text "$1".',
  'type.spelling': 'The type "$1" is spelt in full or with a prefix; the usual name was taken.',
  'type.namespace':
    'The type "$1" is written with an outdated or mistaken namespace; the current one was taken.',
  'type.generation': 'The type "$1" of an early draft was read as its successor.',
  'type.case': 'The type "$1" is written in lower case; the usual name was taken.',
  'work.page': 'The work is marked as a landing page in schema.org only; it was read as a page.',
  'work.mention': 'The work is only mentioned by its identifier.',
  'work.identifier': 'The identifier "$1" is not a web address; it is shown, but not linked.',
  'cite-as.doi': 'The bare DOI "$1" was read as its web address.',
  'cite-as.unusable': 'The persistent identifier "$1" is not a web address; it was left out.',
  'item.url': 'The file is given as "url", as in 0.9; it was read as "ietf:item".',
  'item.media-type': 'The format is given as "media-type", as in 0.9; it was read as "mediaType".',
  'party.mention': 'The party is only mentioned by its identifier.',
  'party.no-uri': 'The identifier "$1" is not a URI; it is shown as a name, without a link.',
  'inbox.unusable': 'The inbox "$1" is not a web address; it was left out.',
  'about.from-object': 'What the message is about was taken from the property "$1" of an early draft.',
  'reply.stub': 'The message it answers is only mentioned, not contained.',
  'reply.in-reply-to-object': 'What the message answers is given as an object; its identifier was taken.',
  'reply.in-reply-to-missing': 'What the message answers was taken from its object.',
  'reply.deep': 'Messages inside messages were read to a limited depth.',
  'relationship.unprefixed': 'The relationship is written without the prefix "as:".',
  'relationship.reversed':
    "The announcement is about the subject of the relationship, the sender's own resource.",
  'text.cut': 'A long text was cut; the raw message has the whole.',
  'list.cut': 'A long list was cut; the raw message has the whole.',
  'date.unusable': 'The date "$1" could not be read; it was left out.',
} as const;

/** Stable ids of the normalisations. */
export type NoteId = keyof typeof MESSAGES;

const SHOWN = 80;
const MAX_NOTES = 100;

/** Remarks that are collected while one message is read. */
export class Notes {
  readonly list: Normalisation[] = [];
  #muted: NoteId | undefined;

  /** Ignores a kind of remark from now on. */
  mute(id: NoteId): void {
    this.#muted = id;
  }

  /** Adds a remark; a hostile message cannot make the list endless. */
  add(id: NoteId, path: string, found = ''): void {
    if (this.list.length >= MAX_NOTES || this.#muted === id) return;
    const shown = found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
    // A function, because a replacement text would have `$&` in it interpreted.
    this.list.push({ id, path, message: MESSAGES[id].replace('$1', () => shown) });
  }
}
