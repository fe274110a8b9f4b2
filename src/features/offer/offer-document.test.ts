import { describe, expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { draftOf, orbits, pci, pod, tides } from './fixtures/orbits.ts';
import { offerDocument } from './offer-document.ts';
import { fileFields, newWork, type OfferDraft, type WorkDraft } from './offer-draft.ts';
import { offerFindings } from './offer-findings.ts';

const id = 'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01';
const draft = draftOf(orbits);
const work = newWork(orbits, id);

function findings(more: Partial<OfferDraft> & Partial<WorkDraft>) {
  return offerFindings(offerDocument({ ...draft, ...more }, { ...work, ...more }, orbits, pci, pod), pci);
}

describe('A new draft', () => {
  it('is filled from the metadata, with the file that is meant to be read.', () => {
    expect(work).toMatchObject({
      id,
      landingPage: orbits.url,
      citeAs: orbits.citeAs,
      ...fileFields(orbits.files[1]),
    });
  });

  it('leaves empty what the metadata does not say.', () => {
    expect(newWork({ ...tides, citeAs: undefined }, id)).toMatchObject({
      citeAs: '',
      file: '',
      mediaType: '',
    });
  });
});

describe('The Offer of a draft', () => {
  it('is strictly valid for a well described artefact, without even a recommendation left.', () => {
    expect(findings({})).toEqual({ byField: {}, rest: [], faults: 0 });
    expect(findings({ pattern: 'request-endorsement' }).faults).toBe(0);
  });

  it('carries the id of the draft, so that sending twice is one Offer, and the own inbox for the answer.', () => {
    expect(offerDocument(draft, work, orbits, pci, pod)).toMatchObject({
      id,
      type: ['Offer', 'coar-notify:ReviewAction'],
      origin: { inbox: pod.inbox },
      target: { id: pci.id, inbox: pci.inbox },
    });
  });

  it('says nothing that was not said, and in a new round what it answers.', () => {
    const plain = offerDocument({ ...draft, summary: '  ' }, work, orbits, pci, pod);
    expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['summary', 'inReplyTo', 'cc']));
    const again = { summary: ' With the data. ', inReplyTo: 'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a02' };
    expect(offerDocument({ ...draft, ...again }, work, orbits, pci, pod)).toMatchObject({
      ...again,
      summary: 'With the data.',
    });
    expect(findings(again)).toEqual({ byField: {}, rest: [], faults: 0 });
  });

  it.each(['article', 'review', 'dataset', 'software', 'other'] as const)(
    'is valid for every type: %s.',
    (type) => {
      expect(offerFindings(offerDocument(draft, work, { type }, pci, pod), pci)).toMatchObject({
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
    const { byField, faults } = offerFindings(offerDocument(asked, work, orbits, strict, pod), strict);
    expect(byField.mailbox?.rule).toBe('pci.actor.mailto');
    expect(faults).toBeGreaterThan(0);
  });

  it('names the maintainer by it, and by the WebID everywhere else.', () => {
    const mailed = { ...asked, mailbox: ' alice@example.org ' };
    const document = offerDocument(mailed, { ...work, citeAs: '10.5555/1' }, orbits, strict, pod);
    expect(document).toMatchObject({ actor: { id: 'mailto:alice@example.org', type: 'Person' } });
    expect(offerFindings(document, strict)).toEqual({ byField: {}, rest: [], faults: 0 });
    expect(offerDocument(mailed, work, orbits, pci, pod)).toMatchObject({ actor: { id: pod.webId } });
  });

  it('is refused here when it asks for what the service does not take.', () => {
    const review = { ...draft, mailbox: 'alice@example.org' };
    const { rest } = offerFindings(offerDocument(review, work, orbits, strict, pod), strict);
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
    const document = offerDocument(draft, work, orbits, undefined, { ...pod, inbox: undefined });
    expect(offerFindings(document, undefined).rest.map(({ path }) => path)).toEqual(['origin.inbox']);
  });
});
