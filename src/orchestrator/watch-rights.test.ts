import { describe, expect, it } from 'vitest';
import { ok } from '../domain/result.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { PodRequest, Transport } from '../pod/transport.ts';
import { watchRights } from './watch-rights.ts';

const pod: PodProfile = {
  webId: 'https://alice.example/card#me',
  issuers: [],
  storages: ['https://alice.example/'],
  inbox: 'https://alice.example/inbox/',
  eventLog: 'https://alice.example/events/',
  artefacts: 'https://alice.example/artefacts/',
  home: 'https://alice.example/orrery/',
};

/** A watch over a server that answers with these headers, and how often it told of a change. */
function over(allow: Readonly<Record<string, string>>, status = 200) {
  let changes = 0;
  const transport: Transport = async ({ url }) => {
    const said = allow[url];
    const headers: Record<string, string> = said === undefined ? {} : { 'wac-allow': said };
    return ok({ url, status, headers, body: new Uint8Array() });
  };
  const rights = watchRights(transport, pod, () => {
    changes += 1;
  });
  const ask = (request: PodRequest) => rights.transport(request);
  return { rights, ask, changes: () => changes };
}

describe('What the server says of rights', () => {
  it('closes places that may be read only, and opens them again.', async () => {
    const allow = { [String(pod.eventLog)]: 'user="read", public="read"' };
    const { rights, ask, changes } = over(allow);
    await ask({ url: String(pod.eventLog) });
    await ask({ url: String(pod.eventLog) });
    expect(rights.closed()).toEqual(['log']);
    expect(changes()).toBe(1);
    allow[String(pod.eventLog)] = 'user="append read"';
    await ask({ url: String(pod.eventLog) });
    expect(rights.closed()).toEqual([]);
    expect(changes()).toBe(2);
  });

  it('wants more for records, which are changed, than for places that are only added to.', async () => {
    const only = 'user="append read"';
    const { rights, ask } = over({
      [String(pod.artefacts)]: only,
      [String(pod.inbox)]: only,
      [`${pod.home}intents/`]: only,
    });
    for (const url of [pod.artefacts, pod.inbox, `${pod.home}intents/`]) await ask({ url: String(url) });
    expect(rights.closed()).toEqual(['records']);
  });

  it('closes nothing where nothing is said, where a stranger asks, or where the answer is a refusal.', async () => {
    const silent = over({});
    await silent.ask({ url: String(pod.inbox) });
    const stranger = over({ [String(pod.inbox)]: 'user="", public=""' });
    await stranger.ask({ url: String(pod.inbox), anonymous: true });
    const refused = over({ [String(pod.inbox)]: 'user="", public=""' }, 403);
    await refused.ask({ url: String(pod.inbox) });
    expect([silent, stranger, refused].map(({ rights }) => rights.closed())).toEqual([[], [], []]);
  });
});
