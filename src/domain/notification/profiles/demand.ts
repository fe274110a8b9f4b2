import { type JsonObject, member } from '../json.ts';
import type { Pattern } from '../model.ts';
import type { Facts } from '../rules/facts.ts';
import type { Rule } from '../rules/rule.ts';

/** A receiver's demand: every one of them makes the receiver refuse the message. */
type Demand = Omit<Rule, 'force' | 'spec'>;

/** Turns the demands of one receiver into rules that link to where the receiver describes itself. */
export function demands(spec: string, list: readonly Demand[]): readonly Rule[] {
  return list.map((demand) => ({ ...demand, force: 'stated', spec }));
}

/** The demand that a message is one of the patterns that the receiver handles. */
export function onlyPatterns(id: string, receiver: string, patterns: readonly Pattern[]): Demand {
  return {
    id,
    path: 'type',
    message: `${receiver} does not handle this kind of message.`,
    advice: `Send ${receiver} only: ${patterns.join(', ')}.`,
    broken: ({ pattern }) => pattern !== undefined && !patterns.includes(pattern),
  };
}

/** The demand that a property is a text that is not empty. */
export function textDemand(
  id: string,
  receiver: string,
  path: string,
  parent: (facts: Facts) => JsonObject | undefined,
  key: string,
): Demand {
  return {
    id,
    path,
    message: `${receiver} needs "${path}", which is missing or empty.`,
    advice: `Give "${path}" as a string.`,
    broken: (facts) => {
      const object = parent(facts);
      return object !== undefined && !isFilledText(member(object, key));
    },
  };
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
