import { describe, expect, it } from 'vitest';
import { checkMessage } from './check-message.ts';
import { exampleMessage } from './example-message.ts';

describe('Checking a message', () => {
  it('finds nothing wrong with the example.', async () => {
    expect(
      await checkMessage(exampleMessage('urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01'), undefined),
    ).toMatchObject({
      kind: 'read',
      findings: [],
      notification: { pattern: 'request-review', generation: '1.0' },
    });
  });

  it('checks what a receiver demands only when asked to.', async () => {
    const text = exampleMessage('urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01');
    const checked = await checkMessage(text, 'pci');
    expect(checked).toMatchObject({ kind: 'read' });
    expect(checked.kind === 'read' && checked.findings.length).toBeGreaterThan(0);
  });

  it('says why a text is no notification.', async () => {
    expect(await checkMessage('<!doctype html>', undefined)).toMatchObject({ kind: 'unreadable' });
    expect(await checkMessage('{"a":', undefined)).toMatchObject({ kind: 'unreadable' });
    expect(await checkMessage('42', undefined)).toMatchObject({ kind: 'unreadable' });
  });

  it('waits for a text.', async () => {
    expect(await checkMessage(' \n', undefined)).toEqual({ kind: 'empty' });
  });

  it('reads Turtle as well.', async () => {
    const text = '@prefix as: <https://www.w3.org/ns/activitystreams#> . <urn:uuid:1> a as:Announce .';
    expect(await checkMessage(text, undefined)).toMatchObject({
      kind: 'read',
      notification: { id: 'urn:uuid:1' },
    });
  });
});
