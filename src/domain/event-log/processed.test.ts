import { describe, expect, it } from 'vitest';
import { logQuestion, ownAddresses, publicForm } from './log-question.ts';
import { processedForm } from './processed.ts';

const offer = {
  '@context': ['https://www.w3.org/ns/activitystreams', { mail: 'mailto:context@is.kept' }],
  id: 'urn:msg:1@alice.example',
  type: 'Offer',
  actor: { id: 'mailto:alice@alice.example', type: 'Person', name: 'Alice' },
  bcc: ['https://hidden.example/'],
  object: { id: 'https://alice.example/@alice', type: 'Page' },
  target: { id: 'https://review.example/', inbox: 'https://review.example/inbox/' },
  summary: 'Write to bob@review.example, or call tel:+4912345678.',
  object2: 3,
};

describe('The processed form of an event', () => {
  it('has no address of a person, no hidden receiver, and is otherwise the same event.', () => {
    const { document, removed } = processedForm(offer, { markedPrivate: [] });
    const { bcc: _, ...rest } = offer;
    expect(document).toEqual({
      ...rest,
      actor: { type: 'Person', name: 'Alice' },
      summary: 'Write to [address left out], or call [address left out].',
    });
    expect(removed).toEqual([
      { path: 'actor.id', reason: 'address-as-id' },
      { path: 'bcc', reason: 'hidden-receivers' },
      { path: 'summary', reason: 'address-in-text', instead: '[address left out]' },
    ]);
  });

  it('names the maintainer by her WebID, also in an Offer that a reply repeats.', () => {
    const webId = 'https://alice.example/card#me';
    const addresses = ownAddresses(offer);
    const reply = { id: 'urn:uuid:2', type: 'Accept', object: offer };
    const { document } = processedForm(reply, { markedPrivate: [], maintainer: { webId, addresses } });
    expect(document).toMatchObject({ object: { id: offer.id, actor: { id: webId } } });
  });

  it('lacks what is marked private, but never its id, type or context.', () => {
    const markedPrivate = ['https://www.w3.org/ns/activitystreams#summary', 'id', 'type', '@context'];
    const { document } = processedForm({ ...offer, 'as:summary': 'x' }, { markedPrivate });
    expect(document).toMatchObject({ '@context': offer['@context'], id: offer.id, type: 'Offer' });
    expect(Object.keys(document)).not.toContain('summary');
    expect(Object.keys(document)).not.toContain('as:summary');
  });

  it('reaches into expanded documents.', () => {
    const as = 'https://www.w3.org/ns/activitystreams#';
    const expanded = [
      { '@id': 'urn:uuid:3', [`${as}actor`]: [{ '@id': 'mailto:a@b.example' }], [`${as}bto`]: [{}] },
    ];
    const { document, removed } = processedForm(expanded, { markedPrivate: [] });
    expect(document).toEqual([{ '@id': 'urn:uuid:3', [`${as}actor`]: [{}] }]);
    expect(removed).toHaveLength(2);
  });
});

describe('The form of an event in the public log', () => {
  const text = JSON.stringify(offer);
  const harmless = '{ "id" : "urn:uuid:4", "type" : "Announce" }';

  it('is verbatim, byte for byte, where there is nothing to leave out.', () => {
    for (const logForm of [undefined, 'verbatim', 'processed'] as const)
      expect(publicForm(harmless, { logForm, markedPrivate: [] })).toEqual({ text: harmless, removed: [] });
  });

  it('is processed until the maintainer was asked, and as she said from then on.', () => {
    const asked = publicForm(text, { logForm: 'verbatim', markedPrivate: [] });
    expect(asked).toEqual({ text, removed: [] });
    for (const logForm of [undefined, 'processed'] as const) {
      const form = publicForm(text, { logForm, markedPrivate: [] });
      expect(form.text).not.toMatch(/mailto:alice|bob@/);
      expect(form.removed).toHaveLength(3);
    }
  });

  it('is asked about once, and only where it matters.', () => {
    expect(logQuestion(text, { markedPrivate: [] })).toMatchObject({ verbatim: text, removed: [{}, {}, {}] });
    expect(logQuestion(harmless, { markedPrivate: [] })).toBeUndefined();
    expect(logQuestion(text, { logForm: 'processed', markedPrivate: [] })).toBeUndefined();
  });
});
