import { describe, expect, it } from 'vitest';
import { newDraft, readDraft, readRecipients } from './compose-draft.ts';

describe('The recipients', () => {
  it('are read however they are parted; the node follows from their host.', () => {
    expect(readRecipients('marie@n.example, pierre@n.example;\n a@b@n.example')).toEqual({
      addresses: ['marie@n.example', 'pierre@n.example', 'a@b@n.example'],
      host: 'n.example',
    });
    expect(readRecipients('  ')).toEqual({ addresses: [] });
  });

  it('are said to be wrong, named twice, or at several nodes.', () => {
    expect(readRecipients('marie, a@n.example').fault).toEqual({ kind: 'wrong', address: 'marie' });
    expect(readRecipients('a@n.example a@n.example').fault).toEqual({
      kind: 'twice',
      address: 'a@n.example',
    });
    // Hosts are the same in any case; what stands before the @ may not be.
    expect(readRecipients('a@N.example a@n.example').fault).toMatchObject({ kind: 'twice' });
    expect(readRecipients('A@n.example a@n.example').fault).toBeUndefined();
    const two = readRecipients('a@n.example b@m.example');
    expect([two.host, two.fault]).toEqual([undefined, { kind: 'hosts', hosts: ['n.example', 'm.example'] }]);
  });
});

describe('What was being composed', () => {
  it('comes back as it was kept, and in part where a part cannot be read.', () => {
    const draft = {
      ...newDraft('1'),
      recipients: 'a@n.example',
      way: 'relay',
      sizes: { u: 3 },
      sign: false,
    } as const;
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(readDraft({ id: '1', way: 'pigeon', leftOut: [1, 'x'], sizes: { a: '3' } })).toEqual({
      ...newDraft('1'),
      leftOut: ['x'],
    });
    for (const other of [undefined, 'x', {}]) expect(readDraft(other)).toBeUndefined();
  });
});
