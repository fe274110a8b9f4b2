import { describe, expect, it } from 'vitest';
import { ok } from '../../domain/result.ts';
import type { Service } from '../../domain/service/service.ts';
import type { PodRequest, Transport } from '../../pod/transport.ts';
import { addService, changeTrust, noteReach, removeService, saveService } from './register.ts';

const home = 'https://alice.example/orrery/';
const pci: Service = {
  id: 'https://pci.example/',
  name: 'PCI',
  aliases: [],
  kinds: [],
  takes: [],
  trust: 'known',
};

/** A pod with one register, which somebody else may change before a write. */
function pod(trust: string, onWrite: () => number = () => 205) {
  const writes: PodRequest[] = [];
  const turtle = `
    @prefix as: <https://www.w3.org/ns/activitystreams#>.
    @prefix foaf: <http://xmlns.com/foaf/0.1/>.
    @prefix orr: <https://w3id.org/orrery/ns#>.
    <${pci.id}> a as:Service; foaf:name "PCI of the pod"; orr:trust orr:${trust}.`;
  const transport: Transport = async (request) => {
    const isWrite = request.method === 'PUT';
    if (isWrite) writes.push(request);
    return ok({
      url: request.url,
      status: isWrite ? onWrite() : 200,
      headers: { 'content-type': 'text/turtle', etag: '"1"' },
      body: new TextEncoder().encode(isWrite ? '' : turtle),
    });
  };
  return { transport, writes };
}

describe('Changing the trust in a service', () => {
  it('writes the new level on condition, and keeps what the pod says besides.', async () => {
    const { transport, writes } = pod('known');
    expect(await changeTrust(transport, home, pci, 'trusted')).toEqual({ kind: 'written' });
    expect(writes).toHaveLength(1);
    expect(writes[0]?.headers).toMatchObject({ 'if-match': '"1"' });
    expect(writes[0]?.body).toContain('PCI of the pod');
    expect(writes[0]?.body).toMatch(/trust\W+orr:trusted/);
  });

  it('writes nothing where another device has decided otherwise meanwhile.', async () => {
    const { transport, writes } = pod('blocked');
    expect(await changeTrust(transport, home, pci, 'trusted')).toEqual({ kind: 'changed-elsewhere' });
    expect(writes).toEqual([]);
  });

  it('says so where others always came first.', async () => {
    const { transport } = pod('known', () => 412);
    expect(await changeTrust(transport, home, pci, 'trusted')).toEqual({ kind: 'changed-elsewhere' });
  });

  it('gives the problem of a write that is not allowed.', async () => {
    const { transport } = pod('known', () => 403);
    expect(await changeTrust(transport, home, pci, 'trusted')).toMatchObject({
      kind: 'failed',
      problem: { kind: 'forbidden' },
    });
  });
});

describe('Adding a service', () => {
  it('is done once: an entry that came meanwhile is not overwritten.', async () => {
    const { transport, writes } = pod('known');
    expect(await addService(transport, home, { ...pci, trust: 'trusted' })).toEqual({
      kind: 'changed-elsewhere',
    });
    expect(writes).toEqual([]);
  });

  it('writes the new entry beside the others.', async () => {
    const { transport, writes } = pod('known');
    const other = { ...pci, id: 'https://overlay.example/', name: 'Overlay' };
    expect(await addService(transport, home, other)).toEqual({ kind: 'written' });
    expect(writes[0]?.body).toContain('PCI of the pod');
    expect(writes[0]?.body).toContain('Overlay');
  });
});

describe('Saving an entry', () => {
  const shown: Service = { ...pci, name: 'PCI of the pod', trust: 'known' };

  it('keeps what others changed meanwhile in other fields.', async () => {
    const { transport, writes } = pod('trusted');
    expect(await saveService(transport, home, shown, { ...shown, notes: 'mine' })).toEqual({
      kind: 'written',
    });
    expect(writes[0]?.body).toContain('"mine"');
    expect(writes[0]?.body).toMatch(/trust\W+orr:trusted/);
  });

  it('writes nothing where both changed the same field, and tells which and to what.', async () => {
    const { transport, writes } = pod('trusted');
    const outcome = await saveService(transport, home, shown, { ...shown, trust: 'blocked' });
    expect(outcome).toMatchObject({ kind: 'clash', fields: ['trust'], now: { trust: 'trusted' } });
    expect(writes).toEqual([]);
  });

  it('under another id takes the old entry away in the same write.', async () => {
    const { transport, writes } = pod('known');
    await saveService(transport, home, shown, { ...shown, id: 'https://new.example/' });
    expect(writes).toHaveLength(1);
    expect(writes[0]?.body).toContain('<https://new.example/> a as:Service');
    expect(writes[0]?.body).not.toContain(`<${pci.id}>`);
  });

  it('of one that is not there any more is said.', async () => {
    const { transport } = pod('known');
    const gone = { ...shown, id: 'https://gone.example/' };
    expect(await saveService(transport, home, gone, gone)).toEqual({ kind: 'changed-elsewhere' });
    expect(await noteReach(transport, home, gone.id, undefined)).toEqual({ kind: 'changed-elsewhere' });
  });
});

describe('Removing a service', () => {
  it('takes the entry out, and only the one that was shown.', async () => {
    const { transport, writes } = pod('known');
    const shown: Service = { ...pci, name: 'PCI of the pod' };
    expect(await removeService(transport, home, { ...shown, notes: 'old' })).toEqual({
      kind: 'changed-elsewhere',
    });
    expect(writes).toEqual([]);
    expect(await removeService(transport, home, shown)).toEqual({ kind: 'written' });
    expect(writes[0]?.body).not.toContain(pci.id);
  });

  it('that somebody else has removed is done already.', async () => {
    const { transport, writes } = pod('known');
    const gone = { ...pci, id: 'https://gone.example/' };
    expect(await removeService(transport, home, gone)).toEqual({ kind: 'written' });
    expect(writes).toEqual([]);
  });
});
