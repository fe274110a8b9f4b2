import type { Service } from '../../domain/service/service.ts';
import type { Effect } from '../../domain/suggestion/model.ts';

/** What the register says of a service, before and after an effect, as Turtle, one statement to a line. */
export interface RegisterDiff {
  readonly before: string;
  readonly after: string;
}

/** What a `register` effect changes: lines are only ever added. */
export function registerDiff(
  { service, name, inbox, alias }: Extract<Effect, { kind: 'register' }>,
  services: readonly Service[],
): RegisterDiff {
  const entry = services.find(({ id }) => id === service);
  const before = entry === undefined ? [] : linesOf(entry);
  const after = linesOf({
    ...(entry ?? { id: service, name, aliases: [], trust: 'known' }),
    inbox: entry?.inbox ?? inbox,
    aliases: [...new Set([...(entry?.aliases ?? []), ...(alias === undefined ? [] : [alias])])],
  });
  return { before: before.join('\n'), after: after.join('\n') };
}

function linesOf({
  id,
  name,
  inbox,
  aliases,
  trust,
}: Pick<Service, 'id' | 'name' | 'inbox' | 'aliases' | 'trust'>): string[] {
  return [
    `<${id}> foaf:name ${JSON.stringify(name)} .`,
    `<${id}> orr:trust orr:${trust} .`,
    ...(inbox === undefined ? [] : [`<${id}> ldp:inbox <${inbox}> .`]),
    ...aliases.map((alias) => `<${id}> owl:sameAs <${alias}> .`),
  ];
}
