import type { Clause, Deed, Noun } from '../../domain/policy/explanation.ts';
import { isolate } from '../../i18n/isolate.ts';
import { locale } from '../../i18n/locale.ts';
import { type MessageKey, messages } from '../../i18n/messages.ts';
import { t } from '../../i18n/t.ts';

/** Whether the message that is matched is "it", or has its name where "it" could be something else. */
type MessageForm = 'short' | 'full';

const either = new Intl.ListFormat(locale, { type: 'disjunction' });
const all = new Intl.ListFormat(locale, { type: 'conjunction' });

/** A condition as half a sentence. Names and texts of rule books cannot change the direction of what stands around. */
export function clauseText(clause: Clause, message: MessageForm = 'short'): string {
  if (clause.kind === 'told')
    return t(`rules.told.${clause.where}`, { clause: all.format(clause.of.map((each) => clauseText(each))) });
  const { a, b, p } = clause;
  const values = { a: nounText(a, message), b: nounText(b, message), p: p ? nounText(p, message) : '' };
  const verb = spelling(clause);
  if (!clause.negated) return t(`rules.if.${verb}`, values);
  const denied = `rules.if-not.${verb}` as const;
  if (has(denied)) return t(denied, values);
  return t('rules.if-not.other', { clause: t(`rules.if.${verb}`, values) });
}

/** Types without a word of ours are named as types; what is said of oneself is said in the first person. */
function spelling({ verb, a, b }: Extract<Clause, { kind: 'plain' }>) {
  if (verb === 'type' && b.kind === 'term') return 'type.other';
  if (verb === 'property' && a.kind === 'me') return 'property.me';
  return verb;
}

/** What happens, as half a sentence that begins with its verb. */
export function deedText({ deed, what, whom, how, clause, action, parameters = [] }: Deed): string {
  switch (deed) {
    case 'conclude':
      return clause ? t('rules.do.conclude', { clause: clauseText(clause, 'full') }) : '';
    case 'link-relationship': {
      const values = { what: noun(what), whom: noun(whom), how: noun(how) };
      return t(how?.kind === 'term' ? `rules.do.${deed}.named` : `rules.do.${deed}`, values);
    }
    case 'task':
    case 'write':
    case 'unsupported': {
      const values = { action: isolate(action ?? ''), parameters: parametersText(parameters) };
      const [only] = parameters;
      if (deed === 'task' && parameters.length === 1 && only?.name === 'question')
        return t('rules.do.task.words', { parameters: nounText(only.value) });
      return parameters.length === 0 ? t(`rules.do.${deed}`, values) : t(`rules.do.${deed}.with`, values);
    }
    default: {
      const values = { what: noun(what), whom: noun(whom), how: noun(how) };
      const isPassedOn = (deed === 'send' || deed === 'send-to') && what?.kind === 'message';
      return isPassedOn ? t(`rules.do.${deed}.on`, values) : t(`rules.do.${deed}`, values);
    }
  }
}

function parametersText(parameters: NonNullable<Deed['parameters']>): string {
  return parameters
    .map(({ name, value }) => t('rules.parameter', { name: isolate(name), value: nounText(value) }))
    .join('; ');
}

function noun(of: Noun | undefined): string {
  return of ? nounText(of, 'full') : t('rules.something');
}

function nounText(of: Noun, message: MessageForm = 'short'): string {
  switch (of.kind) {
    case 'me':
      return t('rules.me');
    case 'message':
      if (message === 'full') return t('rules.message.full');
      return t(of.isNew ? 'rules.message.a' : 'rules.message.the');
    case 'role':
      return t(`rules.role.${of.role}.${of.isNew ? 'a' : 'the'}`);
    case 'variable':
      return variableText(of.name, of.isNew);
    case 'known': {
      const later = `rules.the.${of.known}` as const;
      return !of.isNew && has(later) ? t(later) : t(`rules.a.${of.known}`);
    }
    case 'literal':
      return t('rules.literal', { text: isolate(of.text) });
    case 'term':
      return isolate(of.text);
    case 'something':
      return t('rules.something');
    case 'any':
      return isRegistered(of.of)
        ? t('rules.a.registered')
        : either.format(of.of.map((each) => nounText(each, message)));
  }
}

function isRegistered(nouns: readonly Noun[]): boolean {
  const levels = nouns.map((each) => (each.kind === 'known' ? each.known : ''));
  return levels.length === 2 && levels.includes('trusted') && levels.includes('known');
}

function variableText(variable: string, isNew: boolean): string {
  const name = isolate(variable);
  if (variable.startsWith('“')) return t(isNew ? 'rules.name.quoted.a' : 'rules.name.quoted.the', { name });
  if (!isNew) return t('rules.name.the', { name });
  return t(/^[aeiou]/.test(variable) ? 'rules.name.an' : 'rules.name.a', { name });
}

/** Whether there is a message of its own for this. */
function has<K extends string>(key: K): key is K & MessageKey {
  return Object.hasOwn(messages, key);
}
