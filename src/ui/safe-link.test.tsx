// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SafeLink } from './safe-link.tsx';
import { safeUrl } from './safe-url.ts';

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'blob:https://x.example/1',
  'file:///etc/passwd',
  'urn:uuid:0370c0fb-bb78-4a9b-87f5-bed307a509dd',
  '//x.example',
  'orbits',
  '',
])('%j is shown as text, not as a link', (href) => {
  expect(safeUrl(href)).toBeUndefined();
  expect(renderToStaticMarkup(<SafeLink href={href} />)).not.toContain('<a');
});

test('a web address becomes a link that keeps our window and our address to ourselves', () => {
  const html = renderToStaticMarkup(<SafeLink href="https://x.example/a b">Orbits</SafeLink>);
  expect(html).toContain('href="https://x.example/a%20b"');
  expect(html).toContain('rel="noopener noreferrer"');
  expect(html).toContain('title="https://x.example/a%20b"');
});

test('markup and invisible characters in an address stay harmless text', () => {
  const html = renderToStaticMarkup(<SafeLink href={'<img src=x>\u202Egpj'} />);
  expect(html).toContain('&lt;img src=x&gt;gpj');
});
