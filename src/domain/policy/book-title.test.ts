import { describe, expect, it } from 'vitest';
import { titleOf, withTitle } from './book-title.ts';

const PREFIX = '@prefix dct: <http://purl.org/dc/terms/> .\n';

describe('The title of a rule book', () => {
  it.each([
    ['<> dct:title "Old" ; dct:description "It." .', '<> dct:title "New" ; dct:description "It." .'],
    [
      '<> dct:description "A. \\"B\\"." ; dct:title "Old"@en .',
      '<> dct:description "A. \\"B\\"." ; dct:title "New" .',
    ],
    ['<> <http://purl.org/dc/terms/title> "Old" .', '<> <http://purl.org/dc/terms/title> "New" .'],
  ])('is changed where it stands: %s', (before, after) => {
    expect(withTitle(PREFIX + before, 'New')).toBe(PREFIX + after);
  });

  it('is put in front where there is none, or that of something else.', () => {
    const text = `${PREFIX}<urn:other> dct:title "Other" .`;
    expect(withTitle(text, 'A "new" one\\')).toBe(
      `<> <http://purl.org/dc/terms/title> "A \\"new\\" one\\\\" .\n${text}`,
    );
    expect(titleOf(withTitle(text, 'A "new" one\\'))).toBe('A "new" one\\');
  });

  it('is known in spite of placeholders, and unknown where the text cannot be understood.', () => {
    expect(titleOf(`${PREFIX}@prefix me: <{{{me}}}> . <> dct:title "Mine" .`)).toBe('Mine');
    expect(titleOf(`${PREFIX}<urn:a> dct:title "Other" .`)).toBeUndefined();
    expect(titleOf('{ ?x')).toBeUndefined();
  });
});
