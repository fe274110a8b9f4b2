import { describe, expect, it } from 'vitest';
import type { PolicySetting } from '../domain/policy/settings.ts';
import { policiesUrl, putPolicySetting, readPolicySettings } from './policies.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';
const url = policiesUrl(home);
const setting: PolicySetting = {
  id: 'record answers',
  autonomy: 'auto',
  changedBy: 'https://alice.example/card#me',
  changedAt: '2026-03-01T10:00:00.000Z',
};

describe('What policies may do', () => {
  it('is said nowhere before the first choice.', async () => {
    expect(await readPolicySettings(memoryPod({}).transport, home)).toEqual({ ok: true, value: [] });
  });

  it('comes back as it was set, with who set it and when.', async () => {
    const pod = memoryPod({});
    await putPolicySetting(pod.transport, home, setting, undefined);
    expect(valueOrThrow(await readPolicySettings(pod.transport, home))).toEqual([setting]);
    expect(pod.requests[1]?.headers).toMatchObject({ 'if-none-match': '*' });
    expect(pod.text(url)).toContain('urn:orrery:policy:record%20answers');
  });

  it('is replaced for one policy, and what others wrote stays.', async () => {
    const pod = memoryPod({
      [url]: `@prefix orr: <https://w3id.org/orrery/ns#>.
        <urn:orrery:policy:a> a orr:Policy; orr:autonomy orr:suggest; <https://n.example/note> "mine".
        <urn:orrery:policy:b> a orr:Policy; orr:autonomy orr:off.`,
    });
    const written = await putPolicySetting(pod.transport, home, { id: 'a', autonomy: 'auto' }, 'suggest');
    expect(written).toMatchObject({ ok: true, value: { already: false } });
    expect(valueOrThrow(await readPolicySettings(pod.transport, home))).toEqual([
      { id: 'a', autonomy: 'auto' },
      { id: 'b', autonomy: 'off' },
    ]);
    expect(pod.text(url)).toContain('"mine"');
  });

  it('is left alone where another device has chosen otherwise meanwhile.', async () => {
    const text = `@prefix orr: <https://w3id.org/orrery/ns#>.
      <urn:orrery:policy:a> a orr:Policy; orr:autonomy orr:off.`;
    const pod = memoryPod({ [url]: text });
    for (const before of [undefined, 'suggest'] as const) {
      const written = await putPolicySetting(pod.transport, home, { id: 'a', autonomy: 'auto' }, before);
      expect(written).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    }
    expect(pod.text(url)).toBe(text);
  });

  it('is written once, also when the same wish comes again.', async () => {
    const pod = memoryPod({});
    await putPolicySetting(pod.transport, home, setting, undefined);
    const text = pod.text(url);
    const again = await putPolicySetting(
      pod.transport,
      home,
      { ...setting, changedAt: '2026-03-02T10:00:00.000Z' },
      undefined,
    );
    expect(again).toMatchObject({ ok: true, value: { already: true } });
    expect(pod.text(url)).toBe(text);
  });

  it('is read in the careful way where it contradicts itself, and not at all where it says nothing known.', async () => {
    const pod = memoryPod({
      [url]: `@prefix orr: <https://w3id.org/orrery/ns#>.
        <urn:orrery:policy:a> a orr:Policy; orr:autonomy orr:auto, orr:off.
        <urn:orrery:policy:b> a orr:Policy; orr:autonomy orr:always.
        <https://else.example/> a orr:Policy; orr:autonomy orr:auto.`,
    });
    expect(valueOrThrow(await readPolicySettings(pod.transport, home))).toEqual([
      { id: 'a', autonomy: 'off' },
    ]);
  });
});
