import type { CrateDocument } from '../../domain/crate/document.ts';
import { member, textsIn } from '../../domain/crate/json.ts';

/** What looks like an e-mail address, in any text. */
const MAIL = /(?<![\w/:.@+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Names of the people that a crate describes, and what looks like an e-mail address in it; each once. */
export function peopleIn({ '@graph': graph }: CrateDocument): string[] {
  const found = new Set<string>();
  for (const entity of graph) {
    // Who gets it is no news to who sends it.
    if (entity['@id'] === '#receiver') continue;
    if (textsIn(entity['@type']).includes('Person'))
      found.add(textsIn(member(entity, 'name'))[0] ?? entity['@id']);
    addMails(entity, found);
  }
  return [...found];
}

function addMails(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    const text = value.replace(/^mailto:/i, '');
    // In web addresses an @ means something else.
    if (!/^https?:/i.test(text)) for (const [mail] of text.matchAll(MAIL)) found.add(mail);
  } else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) addMails(each, found);
}
