import { describe, expect, it } from 'vitest';
import type { SavedFilter } from '../domain/filter/saved-filter.ts';
import { changeFilter, readFilters } from './filters.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';
const url = `${home}filters.ttl`;
const mine: SavedFilter = {
  id: 'a1',
  name: 'Peer “Community” \\ <b>',
  place: 'inbox',
  query: 'is:unread from:"peer community"',
  sort: 'oldest',
};

describe('The filters in the pod', () => {
  it('come back as they were kept, and are forgotten again; what others wrote stays.', async () => {
    const pod = memoryPod({ [url]: '<#x> <http://schema.org/name> "not ours" .' });
    expect(valueOrThrow(await changeFilter(pod.transport, home, 'a1', undefined, mine))).toEqual([mine]);
    expect(valueOrThrow(await readFilters(pod.transport, home))).toEqual([mine]);
    expect(valueOrThrow(await changeFilter(pod.transport, home, 'a1', mine, undefined))).toEqual([]);
    expect(pod.text(url)).toContain('not ours');
  });

  it('are changed only where the pod still says what was seen, and repeating a change is no conflict.', async () => {
    const { transport, requests } = memoryPod({});
    const renamed = { ...mine, name: 'PCI' };
    await changeFilter(transport, home, 'a1', undefined, mine);
    valueOrThrow(await changeFilter(transport, home, 'a1', mine, renamed));
    const puts = requests.length;
    valueOrThrow(await changeFilter(transport, home, 'a1', mine, renamed));
    expect(requests.slice(puts).map(({ method }) => method ?? 'GET')).toEqual(['GET']);
    expect(await changeFilter(transport, home, 'a1', mine, undefined)).toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(valueOrThrow(await readFilters(transport, home))).toEqual([renamed]);
  });

  it('of two devices at once are both kept.', async () => {
    let first = true;
    const pod = memoryPod(
      {},
      {
        before({ method }) {
          if (method !== 'PUT' || !first) return;
          first = false;
          pod.write(
            url,
            `<#b2> a <https://w3id.org/orrery/ns#Filter>; <https://w3id.org/orrery/ns#list> "events"; <https://w3id.org/orrery/ns#query> "x".`,
          );
        },
      },
    );
    const kept = valueOrThrow(await changeFilter(pod.transport, home, 'a1', undefined, mine));
    expect(kept.map(({ id }) => id).sort()).toEqual(['a1', 'b2']);
  });

  it('that cannot be understood are passed over.', async () => {
    const { transport } = memoryPod({
      [url]:
        '@prefix o: <https://w3id.org/orrery/ns#>. <#a> a o:Filter; o:list "kitchen"; o:query "x". <#b> a o:Filter; o:list "inbox".',
    });
    expect(valueOrThrow(await readFilters(transport, home))).toEqual([]);
  });
});
