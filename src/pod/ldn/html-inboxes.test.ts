import { describe, expect, it } from 'vitest';
import { htmlInboxes } from './html-inboxes.ts';

const page = 'https://pub.example/papers/1.html';
const INBOX = 'http://www.w3.org/ns/ldp#inbox';
const inbox = 'https://pub.example/in/';

describe('The inbox of a page', () => {
  it.each([
    ['an invisible link', `<link rel="${INBOX}" href="/in/">`],
    ['a visible link', `<p><a href="../in/" rel="nofollow ${INBOX}">Comment</a></p>`],
    ['unquoted attributes in capitals', `<LINK REL=${INBOX} HREF=/in/>`],
    ['the predefined prefix', '<link rel="ldp:inbox" href="/in/">'],
    [
      'a prefix of its own',
      '<html prefix="a: http://a.example/ L: http://www.w3.org/ns/ldp#"><link rel="l:inbox" href="/in/">',
    ],
    ['an XML namespace', '<div xmlns:x="http://www.w3.org/ns/ldp#"><a rel="x:inbox" href="/in/"></a></div>'],
    ['a vocabulary', '<body vocab="http://www.w3.org/ns/ldp#"><a property="inbox" href="/in/"></a>'],
    ['a property with a resource', `<span property="${INBOX}" resource="/in/"></span>`],
    ['a base', `<base href="https://pub.example/"><link rel="${INBOX}" href="in/">`],
    ['entities', `<link rel="http:&#x2F;&#x2F;www.w3.org/ns/ldp&num;inbox" href="/in&#47;">`],
    ['unclosed elements before it', `<p>a<p>b<br><img src=x><li>c<a rel="${INBOX}" href="/in/">`],
  ])('is found by %s.', (_form, html) => {
    const about = html.includes('<base') ? 'https://pub.example/' : page;
    expect(htmlInboxes(html, `${page}#top`)).toEqual([{ subject: about, inbox }]);
  });

  it('belongs to what the elements around it are about.', () => {
    const html = `<div about="https://pub.example/a"><p><a rel="${INBOX}" href="/in/">x</a></p></div>
      <section about="#part-2" property="${INBOX}" resource="/in/2"></section>
      <div resource="/b"><div about="/c"></div><a rel="${INBOX}" href="/in/3"></a></div><a rel="${INBOX}" href="/in/4"></a>`;
    expect(htmlInboxes(html, page)).toEqual([
      { subject: 'https://pub.example/a', inbox },
      { subject: `${page}#part-2`, inbox: 'https://pub.example/in/2' },
      { subject: 'https://pub.example/b', inbox: 'https://pub.example/in/3' },
      { subject: page, inbox: 'https://pub.example/in/4' },
    ]);
  });

  it.each([
    ['a comment', `<!-- <link rel="${INBOX}" href="/in/"> -->`],
    ['a script', `<script>document.write('<link rel="${INBOX}" href="/in/">')</script>`],
    ['a style sheet', `<style><link rel="${INBOX}" href="/in/"></style>`],
    ['a text field', `<textarea><link rel="${INBOX}" href="/in/"></textarea>`],
    ['an attribute', `<p title='<link rel="${INBOX}" href="/in/">'></p>`],
    ['a text', `&lt;link rel="${INBOX}" href="/in/"&gt;`],
    ['another relation', '<link rel="inbox" href="/in/">'],
    ['another scheme', `<link rel="${INBOX}" href="javascript:alert(1)">`],
    ['no reference', `<link rel="${INBOX}">`],
  ])('is not seen in %s.', (_place, html) => {
    expect(htmlInboxes(html, page)).toEqual([]);
  });

  it('is found in a long page, and a page of hostile depth is given up, within a second.', () => {
    const link = `<link rel="${INBOX}" href="/in/">`;
    const started = Date.now();
    expect(htmlInboxes(`${'<p>text</p>'.repeat(200_000)}${link}`, page)).toEqual([{ subject: page, inbox }]);
    expect(htmlInboxes(`${'<div about="/x">'.repeat(1_000)}${link}`, page)).toHaveLength(1);
    expect(htmlInboxes(`${link}${'<b>'.repeat(1_000_000)}`, page)).toEqual([{ subject: page, inbox }]);
    expect(Date.now() - started).toBeLessThan(2000);
  });
});
