import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Service } from '../../domain/service/service.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { offerDocument, offerFindings } from './offer-document.ts';
import { fileFields, newDraft, type OfferDraft } from './offer-draft.ts';

const id = 'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01';
const url = 'https://alice.example/artefacts/orbits/';
const artefact: Artefact = {
  url,
  metadata: `${url}meta.ttl`,
  title: 'On orbits',
  type: 'preprint',
  types: [],
  citeAs: 'https://doi.org/10.5555/12345680',
  authors: [],
  files: [
    { url: `${url}source.zip`, mediaType: 'application/zip' },
    { url: `${url}paper.pdf`, mediaType: 'application/pdf' },
  ],
  links: [],
};
const pci: Service = {
  id: 'https://pci.example/',
  name: 'PCI',
  aliases: [],
  inbox: 'https://pci.example/inbox/',
  kinds: ['certification'],
  takes: ['request-review'],
  trust: 'trusted',
};
const pod: PodProfile = {
  webId: 'https://alice.example/card#me',
  name: 'Alice Liddell',
  issuers: [],
  storages: ['https://alice.example/'],
  inbox: 'https://alice.example/inbox/',
};
const draft: OfferDraft = { ...newDraft(artefact, id), service: pci.id };

function findings(more: Partial<OfferDraft>) {
  return offerFindings(offerDocument({ ...draft, ...more }, artefact, pci, pod), pci);
}

describe('A new draft', () => {
  it('is filled from the metadata, with the file that is meant to be read.', () => {
    expect(newDraft(artefact, id)).toMatchObject({
      id,
      landingPage: url,
      citeAs: artefact.citeAs,
      ...fileFields(artefact.files[1]),
    });
  });

  it('leaves empty what the metadata does not say.', () => {
    const bare = newDraft({ ...artefact, citeAs: undefined, files: [] }, id);
    expect(bare).toMatchObject({ citeAs: '', file: '', mediaType: '' });
  });
});

describe('The Offer of a draft', () => {
  it('is strictly valid for a well described artefact, without even a recommendation left.', () => {
    expect(findings({})).toEqual({ byField: {}, rest: [], faults: 0 });
    expect(findings({ pattern: 'request-endorsement' }).faults).toBe(0);
  });

  it('carries the id of the draft, so that sending twice is one Offer, and the own inbox for the answer.', () => {
    expect(offerDocument(draft, artefact, pci, pod)).toMatchObject({
      id,
      type: ['Offer', 'coar-notify:ReviewAction'],
      origin: { inbox: pod.inbox },
      target: { id: pci.id, inbox: pci.inbox },
    });
  });

  it.each(['article', 'review', 'dataset', 'software', 'other'] as const)(
    'is valid for every type: %s.',
    (type) => {
      expect(offerFindings(offerDocument(draft, { type }, pci, pod), pci)).toMatchObject({
        rest: [],
        faults: 0,
      });
    },
  );

  it('takes a bare DOI as its address.', () => {
    expect(findings({ citeAs: ' 10.5555/1 ' }).byField.citeAs).toBeUndefined();
  });
});

describe('An Offer to a service that knows people by their e-mail address', () => {
  const strict: Service = { ...pci, takes: ['request-endorsement'], demands: ['pci'] };
  const asked: OfferDraft = { ...draft, pattern: 'request-endorsement' };

  it('is not sent without one, and the field says so.', () => {
    const { byField, faults } = offerFindings(offerDocument(asked, artefact, strict, pod), strict);
    expect(byField.mailbox?.rule).toBe('pci.actor.mailto');
    expect(faults).toBeGreaterThan(0);
  });

  it('names the maintainer by it, and by the WebID everywhere else.', () => {
    const mailed = { ...asked, mailbox: ' alice@example.org ', citeAs: 'https://doi.org/10.5555/1' };
    const document = offerDocument(mailed, artefact, strict, pod);
    expect(document).toMatchObject({ actor: { id: 'mailto:alice@example.org', type: 'Person' } });
    expect(offerFindings(document, strict)).toEqual({ byField: {}, rest: [], faults: 0 });
    expect(offerDocument(mailed, artefact, pci, pod)).toMatchObject({ actor: { id: pod.webId } });
  });

  it('is refused here when it asks for what the service does not take.', () => {
    const review = { ...draft, mailbox: 'alice@example.org' };
    const { rest } = offerFindings(offerDocument(review, artefact, strict, pod), strict);
    expect(rest.map(({ rule }) => rule)).toContain('pci.pattern');
  });
});

describe('Findings about a draft', () => {
  it.each([
    ['landingPage', 'urn:x', 'must'],
    ['landingPage', '', 'must'],
    ['citeAs', '', 'should'],
    ['citeAs', 'words', 'must'],
    ['file', '', 'must'],
    ['file', 'paper.pdf', 'must'],
    ['mediaType', '', 'must'],
    ['mediaType', 'pdf', 'must'],
  ] as const)('stand beside their field: %s = "%s" %s.', (field, value, severity) => {
    const { byField, rest, faults } = findings({ [field]: value });
    expect(byField[field]?.severity).toBe(severity);
    expect(Object.keys(byField)).toEqual([field]);
    expect(rest).toEqual([]);
    expect(faults).toBe(severity === 'must' ? 1 : 0);
  });

  it('are silent about the receiver until one is chosen, and not about the sender.', () => {
    const document = offerDocument(draft, artefact, undefined, { ...pod, inbox: undefined });
    expect(offerFindings(document, undefined).rest.map(({ path }) => path)).toEqual(['origin.inbox']);
  });
});
