import { describe, expect, it } from 'vitest';
import type { Effect } from '../../domain/suggestion/model.ts';
import { laidOut, leftOut, logText } from './log-text.ts';

type LogEffect = Extract<Effect, { kind: 'log' }>;

const webId = 'https://alice.example/card#me';
const effect: LogEffect = { kind: 'log', activityId: 'urn:1', source: 'https://alice.example/inbox/1' };
const received = '{"id":"urn:1","actor":{"id":"mailto:bob@example.org","type":"Person"},"bcc":["urn:x"]}';

describe('What a log effect writes', () => {
  it('is the message without what is personal, until the maintainer was asked.', () => {
    const text = logText(effect, received, { markedPrivate: [] }, webId);
    expect(leftOut(text?.written.removed ?? [])).toBe('an address of a person and hidden recipients');
    expect(JSON.parse(text?.written.text ?? '')).toEqual({ id: 'urn:1', actor: { type: 'Person' } });
    expect(text?.question).toMatchObject({ verbatim: received, processed: text?.written.text });
  });

  it('is the message byte for byte where she wants that, or where nothing is personal.', () => {
    const wanted = logText(effect, received, { logForm: 'verbatim', markedPrivate: [] }, webId);
    expect(wanted).toMatchObject({ text: received, written: { text: received, removed: [] } });
    expect(wanted?.question).toBeUndefined();
    const harmless = '{ "id":"urn:1" }';
    expect(logText(effect, harmless, { markedPrivate: [] }, webId)?.written.text).toBe(harmless);
  });

  it('names her by her WebID where she gave a mailbox.', () => {
    const document = { id: 'urn:2', actor: { id: 'mailto:alice@example.org' } };
    const text = logText(
      { kind: 'log', activityId: 'urn:2', document },
      undefined,
      { markedPrivate: [] },
      webId,
    );
    expect(JSON.parse(text?.written.text ?? '')).toEqual({ id: 'urn:2', actor: { id: webId } });
  });

  it('is not known while the message is not on this device.', () => {
    expect(logText(effect, undefined, { markedPrivate: [] }, webId)).toBeUndefined();
  });
});

describe('A text in a comparison', () => {
  it('is laid out as processed ones are, and left alone where it is no JSON.', () => {
    expect(laidOut('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(laidOut('{ cut')).toBe('{ cut');
  });
});
