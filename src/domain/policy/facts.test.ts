import { describe, expect, it } from 'vitest';
import type { Service } from '../service/service.ts';
import { createFactBuilder } from './facts.ts';
import type { PodKnowledge } from './known.ts';
import { NS } from './vocabulary.ts';

const service: Service = {
  id: 'https://s.example/',
  name: 'S',
  aliases: [],
  inbox: 'https://s.example/in',
  kinds: ['archiving'],
  takes: ['request-review'],
  trust: 'trusted',
};

function factsAbout(entry: Service): string[] {
  const pod: PodKnowledge = {
    webId: 'https://alice.example/#me',
    identities: [],
    services: [entry],
    artefacts: [],
  };
  return createFactBuilder(pod)
    .shared.filter(({ subject }) => subject.kind === 'iri' && subject.value === entry.id)
    .map(({ predicate }) => (predicate.kind === 'iri' ? predicate.value : ''));
}

describe('What rules know of a service', () => {
  it('includes where it is reached and what it takes.', () => {
    expect(factsAbout(service)).toEqual(
      expect.arrayContaining([`${NS.ldp}inbox`, `${NS.orr}takes`, `${NS.orr}trust`]),
    );
  });

  it('is, of one that is switched off, who it is, and nothing that a message could be sent by.', () => {
    const facts = factsAbout({ ...service, enabled: false });
    expect(facts).toContain(`${NS.orr}trust`);
    expect(facts).not.toContain(`${NS.ldp}inbox`);
    expect(facts).not.toContain(`${NS.orr}takes`);
  });
});
