import type { Effect } from '../domain/suggestion/model.ts';
import { NS } from './rdf/vocabulary.ts';

/** The type of an intent, by the kind of its effect. */
export const EFFECT_TYPES = {
  log: `${NS.schema}AddAction`,
  link: `${NS.schema}UpdateAction`,
  send: `${NS.schema}SendAction`,
  write: `${NS.schema}WriteAction`,
  register: `${NS.schema}InsertAction`,
  task: `${NS.schema}AskAction`,
  rerun: `${NS.schema}CheckAction`,
  ignore: `${NS.schema}IgnoreAction`,
} as const satisfies Readonly<Record<Effect['kind'], string>>;
