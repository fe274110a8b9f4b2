import type { Quad } from '@rdfjs/types';
import type { Effect } from '../domain/suggestion/model.ts';
import { EFFECT_TYPES } from './effect-types.ts';
import { firstValue } from './rdf/graph.ts';
import { boolean, iriOrText, text } from './rdf/terms.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import type { NewTriple } from './rdf/write-turtle.ts';

const { dct, foaf, ldp, orr, owl, schema } = NS;

/** Effects that stay within the pod. */
type PodEffect = Extract<Effect, { kind: 'write' | 'register' | 'task' | 'rerun' | 'ignore' }>;

/** What an intent says of such an effect, besides its type. */
export function podEffectTriples(subject: string, effect: PodEffect): NewTriple[] {
  switch (effect.kind) {
    case 'write':
      return [
        [subject, `${schema}object`, iriOrText(effect.url)],
        [subject, `${schema}encodingFormat`, text(effect.contentType)],
        [subject, `${schema}text`, text(effect.body)],
      ];
    case 'register':
      return [
        [subject, `${schema}object`, iriOrText(effect.service)],
        [subject, `${foaf}name`, text(effect.name)],
        [subject, `${orr}isNew`, boolean(effect.isNew)],
        ...optional(subject, `${ldp}inbox`, effect.inbox, iriOrText),
        ...optional(subject, `${owl}sameAs`, effect.alias, iriOrText),
      ];
    case 'task':
      return [
        ...optional(subject, `${schema}question`, effect.words, text),
        ...optional(subject, `${orr}folder`, effect.folder, text),
      ];
    case 'rerun':
      return [[subject, `${schema}object`, iriOrText(effect.activityId)]];
    case 'ignore':
      return [
        [subject, `${schema}object`, iriOrText(effect.activityId)],
        ...optional(subject, `${dct}description`, effect.words, text),
      ];
  }
}

/** Reads what {@link podEffectTriples} wrote; `undefined` when it is no such effect, or half of one. */
export function podEffectOf(subject: string, quads: readonly Quad[]): PodEffect | undefined {
  const type = firstValue(quads, subject, RDF_TYPE);
  const value = (predicate: string) => firstValue(quads, subject, predicate);
  const object = value(`${schema}object`);
  if (type === EFFECT_TYPES.task) {
    const [words, folder] = [value(`${schema}question`), value(`${orr}folder`)];
    return { kind: 'task', ...(words !== undefined && { words }), ...(folder !== undefined && { folder }) };
  }
  if (object === undefined) return undefined;
  switch (type) {
    case EFFECT_TYPES.write: {
      const [contentType, body] = [value(`${schema}encodingFormat`), value(`${schema}text`)];
      if (contentType === undefined || body === undefined) return undefined;
      return { kind: 'write', url: object, contentType, body };
    }
    case EFFECT_TYPES.register: {
      const [inbox, alias] = [value(`${ldp}inbox`), value(`${owl}sameAs`)];
      return {
        kind: 'register',
        service: object,
        name: value(`${foaf}name`) ?? object,
        isNew: value(`${orr}isNew`) === 'true',
        ...(inbox !== undefined && { inbox }),
        ...(alias !== undefined && { alias }),
      };
    }
    case EFFECT_TYPES.rerun:
      return { kind: 'rerun', activityId: object };
    case EFFECT_TYPES.ignore: {
      const words = value(`${dct}description`);
      return { kind: 'ignore', activityId: object, ...(words !== undefined && { words }) };
    }
    default:
      return undefined;
  }
}

function optional(
  subject: string,
  predicate: string,
  value: string | undefined,
  term: (value: string) => NewTriple[2],
): NewTriple[] {
  return value === undefined ? [] : [[subject, predicate, term(value)]];
}
