import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type KeyRow, keepForGood, openKeyChain } from '../../../cache/ocm-keys.ts';
import { type SendingKey, signingKey, withKey } from '../../../domain/dispatch/sending-key.ts';
import type { Problem } from '../../../domain/problem.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { canSign, makeKey } from '../../../platforms/ocm/keys.ts';
import { putSendingKey, removeSendingKey } from '../../../pod/sending-keys.ts';
import { useNow } from '../../../ui/now.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { keysQueryKey, listedKeysQueryKey, useKeys, useListedKeys, useSigningKeys } from './use-keys.ts';

/** A key of the host, wherever it is held. */
export interface KnownKey {
  readonly key: SendingKey;
  /** Set where this browser holds it. */
  readonly row?: KeyRow;
  /** The pod has its public half, so that other devices publish it too. */
  readonly isKept: boolean;
  /** It would sign now. */
  readonly signs: boolean;
}

/** The keys of one host, and what can be done with them. */
export interface Identity {
  /** `undefined` until it is known. */
  readonly supported?: boolean;
  readonly loading: boolean;
  readonly problem?: Problem;
  /** Newest first. */
  readonly keys: readonly KnownKey[];
  /** Ids of keys that were removed while this screen is open: they have to leave the published list, too. */
  readonly removed: readonly string[];
  /** Makes a key for this browser, and writes its public half into the pod. */
  readonly make: (device: string) => Promise<Result<void>>;
  readonly keep: (key: SendingKey) => Promise<Result<void>>;
  readonly retire: (key: SendingKey) => Promise<Result<void>>;
  readonly remove: (kid: string) => Promise<Result<void>>;
}

/** The sending identity at a host. @param host that of the sender's address */
export function useIdentity(host: string | undefined): Identity {
  const { pod, transport } = useWorkspace();
  const client = useQueryClient();
  const now = useNow();
  const { webId, home } = pod ?? {};
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const held = useKeys();
  const supported = useQuery({
    queryKey: ['ocm-can-sign'],
    queryFn: canSign,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const signing = useSigningKeys() ?? [];
  const kept = useListedKeys();

  const renewed = async (result: Result<unknown>): Promise<Result<void>> => {
    await client.invalidateQueries({ queryKey: keysQueryKey(webId) });
    await client.invalidateQueries({ queryKey: listedKeysQueryKey });
    return result.ok ? ok(undefined) : result;
  };
  const inChain = async (work: (row: KeyRow | undefined) => KeyRow | undefined, kid: string) => {
    const chain = await openKeyChain(webId ?? '');
    if (!chain.ok) return chain;
    const next = work((await chain.value.list()).find((row) => row.kid === kid));
    await (next ? chain.value.put(next) : chain.value.remove(kid));
    chain.value.close();
    return ok(undefined);
  };

  return {
    ...(supported.data !== undefined && { supported: supported.data }),
    loading: held.isLoading || kept.isLoading,
    ...((held.error ?? kept.error) && { problem: (held.error ?? kept.error) as Problem }),
    keys: knownKeys(held.data ?? [], kept.data ?? [], host, host && signingKey(signing, host, now)?.kid),
    removed,
    async make(device) {
      if (host === undefined || home === undefined) return ok(undefined);
      const taken = [...(kept.data ?? []), ...(held.data ?? []).map(({ key }) => key)].map(
        ({ jwk }) => jwk.kid,
      );
      const made = await makeKey(host, device, taken, Date.now());
      if (!made.ok) return made;
      const { key, privateKey } = made.value;
      await keepForGood();
      const stored = await inChain(() => ({ kid: key.jwk.kid, key, privateKey }), key.jwk.kid);
      return renewed(stored.ok ? await putSendingKey(transport, home, key) : stored);
    },
    keep: async (key) =>
      renewed(home === undefined ? ok(undefined) : await putSendingKey(transport, home, key)),
    async retire(key) {
      if (home === undefined) return ok(undefined);
      const retired: SendingKey = { ...key, retiredAt: new Date().toISOString() };
      const written = await putSendingKey(transport, home, retired);
      if (!written.ok) return renewed(written);
      return renewed(await inChain((row) => row && { ...row, key: retired }, key.jwk.kid));
    },
    async remove(kid) {
      if (home === undefined) return ok(undefined);
      const written = await removeSendingKey(transport, home, kid);
      if (written.ok) setRemoved((kids) => [...kids, kid]);
      return renewed(written.ok ? await inChain(() => undefined, kid) : written);
    },
  };
}

function knownKeys(
  held: readonly KeyRow[],
  kept: readonly SendingKey[],
  host: string | undefined,
  signer: string | undefined,
): readonly KnownKey[] {
  if (host === undefined) return [];
  const rows = held.filter(({ key }) => key.host === host);
  const ours = kept.filter((key) => key.host === host);
  const all = rows.reduce<SendingKey[]>(
    (keys, { key }) => (keys.some(({ jwk }) => jwk.kid === key.jwk.kid) ? keys : withKey(keys, key)),
    [...ours],
  );
  return all.map((key) => {
    const row = rows.find(({ kid }) => kid === key.jwk.kid);
    return {
      key,
      ...(row && { row }),
      isKept: ours.some(({ jwk }) => jwk.kid === key.jwk.kid),
      signs: key.jwk.kid === signer,
    };
  });
}
