import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedRequest } from './request-text.ts';

const document = {
  id: 'urn:uuid:0370C0FB-bb78-4a9b-87f5-bed307a509dd',
  type: 'Offer',
  summary: `It's "quoted" $(touch hacked) \`x\` \\ é`,
};

/** What `curl` would have been called with. */
function argumentsOf(curl: string, directory: string): string[] {
  const script = `curl() { for argument in "$@"; do printf '%s\\0' "$argument"; done; }\n${curl}\n`;
  const output = execFileSync('sh', ['-c', script], { cwd: directory, encoding: 'utf8' });
  return output.split('\0').slice(0, -1);
}

describe('A request that is exported', () => {
  it('is the message as it would have been sent, in a file that is named after it.', () => {
    const { body, fileName } = exportedRequest('https://s.example/in', document);
    expect(JSON.parse(body)).toEqual(document);
    expect(fileName).toBe('message-0370c0fb.jsonld');
  });

  it('is also a whole HTTP request, with the media type that inboxes expect.', () => {
    const { http, body } = exportedRequest('https://s.example/in?x=1', document);
    expect(http).toBe(
      `POST https://s.example/in?x=1 HTTP/1.1\nContent-Type: application/ld+json\n\n${body}\n`,
    );
  });

  it.each([
    'https://s.example/in',
    "https://s.example/o'brien?a=b&c=$(touch hacked)",
    'https://s.example/`touch hacked`/{a,b}/[1-3]',
    'https://s.example/in; touch hacked #',
  ])('gives curl this address and nothing to a shell: %s', (inbox) => {
    const directory = mkdtempSync(join(tmpdir(), 'orrery-curl-'));
    const { curl, fileName, body } = exportedRequest(inbox, document);
    writeFileSync(join(directory, fileName), body);
    expect(argumentsOf(curl, directory)).toEqual([
      '--fail-with-body',
      '--globoff',
      '--header',
      'Content-Type: application/ld+json',
      '--data-binary',
      `@${fileName}`,
      '--url',
      new URL(inbox).href,
    ]);
    expect(() => readFileSync(join(directory, 'hacked'))).toThrow();
  });

  it('has a name that is safe everywhere, whatever the id is.', () => {
    const name = (id: unknown) => exportedRequest('https://s.example/in', { id }).fileName;
    expect(name('../../etc/passwd; rm -rf')).toMatch(/^message-[a-z0-9]+\.jsonld$/);
    expect(name(undefined)).toBe('message.jsonld');
    expect(name('-o')).toBe('message-o.jsonld');
  });
});
