import { describe, expect, it } from 'vitest';
import type { Notification, Party } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import { type Claim, type ClaimEvidence, checkClaim } from './claim.ts';

const library: Service = {
  id: 'https://library.example/',
  name: 'Library',
  aliases: ['https://lib.example/#it'],
  inbox: 'https://library.example/inbox/',
  kinds: [],
  takes: [],
  trust: 'known',
};

const system = (id: string, inbox?: string): Party => ({
  id,
  types: ['Service'],
  ...(inbox !== undefined && { inbox }),
});

function check(
  parties: Partial<Pick<Notification, 'origin' | 'actor'>>,
  more: Partial<ClaimEvidence> = {},
): Claim {
  const notification: Notification = {
    pattern: 'accept',
    generation: '1.0',
    activities: ['Accept'],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    ...parties,
  };
  const evidence = { services: [library], sentByUs: false, claimsToBeYou: false, offers: [] };
  return checkClaim(notification, { ...evidence, ...more });
}

const journal = system('https://journal.example/', 'https://journal.example/inbox/');

describe('Who a message says it comes from', () => {
  it('is proved by our own record only.', () => {
    expect(check({ origin: journal }, { sentByUs: true })).toEqual({
      verdict: 'proved',
      grounds: ['own-record'],
    });
  });

  it('is supported by the id of an Offer that only its receiver knows, not by one that the log shows to all.', () => {
    const offer = { target: system('https://journal.example') };
    expect(check({ origin: journal }, { offers: [{ ...offer, logged: false }] })).toMatchObject({
      verdict: 'supported',
      grounds: ['answers-unpublished', 'one-host'],
    });
    expect(check({ origin: journal }, { offers: [{ ...offer, logged: true }] })).toMatchObject({
      verdict: 'unchecked',
      grounds: ['answers-published', 'one-host'],
    });
  });

  it('is the receiver of the Offer also under another id of the register, or at the same inbox.', () => {
    const offers = [{ target: system('https://lib.example/#it'), logged: false }];
    expect(check({ origin: system(library.id, library.inbox) }, { offers }).verdict).toBe('supported');
    const inbox = [{ target: system('https://x.example/', journal.inbox), logged: false }];
    expect(check({ origin: journal }, { offers: inbox }).verdict).toBe('supported');
  });

  it.each<[string, Claim['grounds'][number], Parameters<typeof check>]>([
    [
      'it answers what somebody else was asked',
      'answers-elsewhere',
      [{ origin: journal }, { offers: [{ target: system(library.id), logged: false }] }],
    ],
    [
      'it names another inbox than the register',
      'inbox-differs',
      [{ origin: system(library.id, 'https://evil.example/inbox/') }],
    ],
    [
      'its inbox lies elsewhere',
      'inbox-elsewhere',
      [{ origin: system('https://journal.example/', 'https://evil.example/') }],
    ],
    [
      'the service that acts lies elsewhere',
      'system-elsewhere',
      [{ origin: journal, actor: system('https://evil.example/') }],
    ],
    ['it says it is from you', 'claims-to-be-you', [{ origin: journal }, { claimsToBeYou: true }]],
  ])('is doubtful when %s.', (_, ground, [parties, more]) => {
    const { verdict, grounds } = check(parties, more);
    expect(verdict).toBe('doubtful');
    expect(grounds[0]).toBe(ground);
  });

  it('is not doubted for a person who lives elsewhere, a sister host, or another address in the register.', () => {
    const person: Party = { id: 'https://orcid.example/1', types: ['Person'] };
    expect(check({ origin: journal, actor: person }).verdict).toBe('unchecked');
    expect(
      check({ origin: system('https://a.journal.example/', 'https://b.journal.example/') }).verdict,
    ).toBe('unchecked');
    expect(
      check({ origin: system(library.id, library.inbox), actor: system('https://lib.example/#it') }),
    ).toEqual({
      verdict: 'unchecked',
      grounds: ['register'],
    });
  });

  it('is unchecked where there is nothing to compare.', () => {
    expect(check({})).toEqual({ verdict: 'unchecked', grounds: ['nothing'] });
    expect(check({ actor: { id: 'mailto:a@b.example', types: ['Person'] } })).toEqual({
      verdict: 'unchecked',
      grounds: ['nothing'],
    });
  });
});
