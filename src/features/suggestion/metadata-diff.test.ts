import { describe, expect, it } from 'vitest';
import { metadataDiff } from './metadata-diff.ts';

const artefact = 'https://alice.example/artefacts/orbits/';
const effect = {
  kind: 'link',
  artefact,
  metadata: `${artefact}meta.ttl`,
  predicate: 'http://schema.org/review',
  target: 'https://pci.example/reviews/2',
  linkType: 'review',
} as const;

describe('The preview of a link', () => {
  it('adds one line to those that stand there.', () => {
    const links = [{ predicate: 'http://schema.org/review', target: 'https://pci.example/reviews/1' }];
    const { before, after } = metadataDiff(effect, { links });
    expect(before).toBe(`<${artefact}> schema:review <https://pci.example/reviews/1> .`);
    expect(after).toBe(`${before}\n<${artefact}> schema:review <https://pci.example/reviews/2> .`);
  });

  it('changes nothing when the link stands there.', () => {
    const links = [{ predicate: effect.predicate, target: effect.target }];
    const { before, after } = metadataDiff(effect, { links });
    expect(after).toBe(before);
  });

  it('is still to be seen once it is done.', () => {
    const links = [{ predicate: effect.predicate, target: effect.target }];
    const { before, after } = metadataDiff(effect, { links }, true);
    expect([before, after]).toEqual(['', `<${artefact}> schema:review <https://pci.example/reviews/2> .`]);
  });

  it('writes in full what has no short form, and does without the artefact.', () => {
    const odd = { ...effect, predicate: 'http://schema.org/a/b' };
    expect(metadataDiff(odd, undefined).after).toBe(
      `<${artefact}> <http://schema.org/a/b> <https://pci.example/reviews/2> .`,
    );
  });
});
