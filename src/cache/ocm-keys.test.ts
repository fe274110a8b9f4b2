import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { makeKey } from '../platforms/ocm/keys.ts';
import { deleteReplica } from './delete-replica.ts';
import { openKeyChain } from './ocm-keys.ts';
import { openReplica } from './replica.ts';

const [ada, bob] = ['https://ada.example/#me', 'https://bob.example/#me'];

async function chainOf(webId: string) {
  const chain = await openKeyChain(webId);
  if (!chain.ok) throw new Error('No keys.');
  return chain.value;
}

it('Keys belong to one person, cannot be taken out, and go with the copy of her pod.', async () => {
  for (const webId of [ada, bob]) {
    const made = await makeKey(new URL(webId).host, 'laptop', [], 0);
    if (!made.ok) throw new Error('No key.');
    await (await chainOf(webId)).put({ kid: made.value.key.jwk.kid, ...made.value });
  }
  const [row, ...others] = await (await chainOf(ada)).list();
  expect([row?.kid, others]).toEqual(['ada.example#laptop-1970-01', []]);
  expect(row?.privateKey.extractable).toBe(false);
  const replica = await openReplica(ada);
  if (!replica.ok) throw new Error('No replica.');
  await deleteReplica(replica.value);
  expect(await (await chainOf(ada)).list()).toEqual([]);
  expect(await (await chainOf(bob)).list()).toHaveLength(1);
});
