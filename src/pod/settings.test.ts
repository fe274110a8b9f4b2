import { describe, expect, it } from 'vitest';
import { putSettings, readSettings, settingsUrl } from './settings.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';
const url = settingsUrl(home);

describe('The settings', () => {
  it('are those of nobody who was asked yet, where there are none.', async () => {
    const { transport } = memoryPod({});
    expect(await readSettings(transport, home)).toEqual({ ok: true, value: { markedPrivate: [] } });
  });

  it('are changed one by one, by several devices, and keep what others wrote there.', async () => {
    const foreign = '<#it> <https://other.example/ns#theme> "dark" .';
    let rivals = 1;
    const pod = memoryPod(
      { [url]: foreign },
      {
        before: ({ method }) => {
          if (method === 'PUT' && rivals-- > 0)
            pod.write(url, `${foreign} <#it> <https://w3id.org/orrery/ns#undoSeconds> 7 .`);
        },
      },
    );
    const put = await putSettings(pod.transport, home, { logForm: 'processed', markedPrivate: ['summary'] });
    const settings = { logForm: 'processed', markedPrivate: ['summary'], undoSeconds: 7 };
    expect(put).toEqual({ ok: true, value: settings });
    expect(await readSettings(pod.transport, home)).toEqual({ ok: true, value: settings });
    expect(pod.text(url)).toContain('theme');
    const before = pod.requests.length;
    await putSettings(pod.transport, home, { undoSeconds: 7 });
    expect(pod.requests.slice(before).map(({ method }) => method)).toEqual([undefined]);
  });

  it('say how long to wait: whole days, and at least one.', async () => {
    const pod = memoryPod({});
    await putSettings(pod.transport, home, { patienceDays: 14 });
    expect(await readSettings(pod.transport, home)).toMatchObject({ value: { patienceDays: 14 } });
    const days = 'https://w3id.org/orrery/ns#patienceDays';
    for (const [written, read] of [
      ['0', undefined],
      ['-3', undefined],
      ['"soon"', undefined],
      ['99999', 3_650],
    ] as const) {
      const { transport } = memoryPod({ [url]: `<#it> <${days}> ${written} .` });
      const settings = await readSettings(transport, home);
      expect(settings.ok && settings.value.patienceDays).toBe(read);
    }
  });

  it('say where data are brought to usually, unless two devices say different places.', async () => {
    const pod = memoryPod({});
    const usualDestination = { provider: 'ring', id: '4d6f', name: 'LAKE_DISK' };
    await putSettings(pod.transport, home, { usualDestination });
    expect(await readSettings(pod.transport, home)).toMatchObject({ value: { usualDestination } });
    const whole = pod.text(url);
    await putSettings(pod.transport, home, { usualDestination: undefined });
    expect(pod.text(url)).not.toContain('LAKE_DISK');
    pod.write(url, `${whole}\n<#it> <https://w3id.org/orrery/ns#usualDestination> "other" .`);
    const read = await readSettings(pod.transport, home);
    expect(read.ok && read.value.usualDestination).toBeUndefined();
  });

  it('say how an Offer leaves, and whether the own inbox gets a copy.', async () => {
    const pod = memoryPod({});
    const set = { offerWay: 'own-inbox', offerCopy: false } as const;
    await putSettings(pod.transport, home, set);
    expect(await readSettings(pod.transport, home)).toMatchObject({ value: set });
    await putSettings(pod.transport, home, { offerWay: 'direct' });
    expect(await readSettings(pod.transport, home)).toMatchObject({ value: { ...set, offerWay: 'direct' } });
  });

  it('name the relay, of which there is one or none, and let go of it.', async () => {
    const pod = memoryPod({});
    await putSettings(pod.transport, home, { relay: 'https://relay.example/orrery/' });
    const named = { value: { relay: 'https://relay.example/orrery/' } };
    expect(await readSettings(pod.transport, home)).toMatchObject(named);
    await putSettings(pod.transport, home, { undoSeconds: 5 });
    expect(await readSettings(pod.transport, home)).toMatchObject(named);
    await putSettings(pod.transport, home, { relay: undefined });
    expect(pod.text(url)).not.toContain('relay');
    const relay = 'https://w3id.org/orrery/ns#relay';
    for (const values of [
      '<https://a.example/>, <https://b.example/>',
      '"nowhere"',
      '<mailto:a@b.example>',
    ]) {
      const { transport } = memoryPod({ [url]: `<#it> <${relay}> ${values} .` });
      const read = await readSettings(transport, home);
      expect(read.ok && read.value.relay, values).toBeUndefined();
    }
  });

  it('name the hubs where notebooks are opened, and let go of them.', async () => {
    const pod = memoryPod({});
    const hubs = [
      { kind: 'jupyterhub', url: 'https://hub.example/' },
      { kind: 'binder', url: 'https://mine.example/binder/' },
    ] as const;
    await putSettings(pod.transport, home, { hubs, undoSeconds: 5 });
    expect(await readSettings(pod.transport, home)).toMatchObject({ value: { hubs, undoSeconds: 5 } });
    await putSettings(pod.transport, home, { hubs: [] });
    expect(pod.text(url)).not.toContain('Hub');
    const other =
      '<#it> <https://w3id.org/orrery/ns#jupyterHub> <mailto:a@b.example>, <https://h.example/hub/home> .';
    const { transport } = memoryPod({ [url]: other });
    const read = await readSettings(transport, home);
    expect(read.ok && read.value.hubs).toEqual([{ kind: 'jupyterhub', url: 'https://h.example/' }]);
  });

  it('name who sends crates, over which Dispatcher, and the nodes that take the draft form.', async () => {
    const pod = memoryPod({});
    const set = {
      sender: 'ada@alice.example',
      draftNodes: ['a.example', 'b.example:8443'],
      dispatcher: 'https://dispatcher.example/',
    } as const;
    await putSettings(pod.transport, home, set);
    expect(await readSettings(pod.transport, home)).toMatchObject({ value: set });
    await putSettings(pod.transport, home, { draftNodes: [], sender: undefined, dispatcher: undefined });
    expect(pod.text(url)).not.toMatch(/sender|draftNode|dispatcher/);
    const two = '<#it> <https://w3id.org/orrery/ns#sender> "a@b.example", "c@d.example" .';
    const read = await readSettings(memoryPod({ [url]: two }).transport, home);
    expect(read.ok && read.value.sender).toBeUndefined();
  });

  it('that contradict themselves, or exceed what is sensible, are read in the careful way.', async () => {
    const orr = 'https://w3id.org/orrery/ns#';
    const { transport } = memoryPod({
      [url]: `<#it> <${orr}logForm> <${orr}verbatim>, <${orr}processed> ; <${orr}undoSeconds> 99999 .`,
    });
    expect(await readSettings(transport, home)).toMatchObject({
      value: { logForm: 'processed', undoSeconds: 120 },
    });
  });
});
