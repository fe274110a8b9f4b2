import { rematchThreads } from '../cache/notifications.ts';
import { refusedPlace } from '../domain/policy/own-place.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Service } from '../domain/service/service.ts';
import type { Effect } from '../domain/suggestion/model.ts';
import { serviceById } from '../domain/trust/sender.ts';
import { createDocument } from '../pod/create-document.ts';
import { changeService } from '../pod/services.ts';
import type { Written } from '../pod/written.ts';
import type { Hands } from './hands.ts';
import { keptPlaces } from './kept-places.ts';
import { syncServices } from './sync-documents.ts';

/** Effects that stay within the pod, or in nobody's hands but the maintainer's. */
type PodEffect = Extract<Effect, { kind: 'write' | 'register' | 'task' | 'rerun' | 'ignore' }>;

/** Gives back what was written; `undefined` for a task, another look and leaving alone, which need no request. */
export async function carryOutInPod(hands: Hands, effect: PodEffect): Promise<Result<Written | undefined>> {
  switch (effect.kind) {
    case 'write':
      return write(hands, effect);
    case 'register':
      return learn(hands, effect);
    case 'rerun':
      // The same rules come to the same suggestions, and what was decided stays decided: no circle.
      await rematchThreads(hands.replica, [effect.activityId]);
      return ok(undefined);
    case 'task':
    case 'ignore':
      return ok(undefined);
  }
}

/** Checked once more: the intent may have been written by another device, or by hand. */
async function write(
  { pod, transport }: Hands,
  { url, contentType, body }: Extract<Effect, { kind: 'write' }>,
): Promise<Result<Written>> {
  const reason = refusedPlace(url, { storages: pod.storages, kept: keptPlaces(pod) });
  if (reason !== undefined) return fail({ kind: 'invalid', reason });
  return createDocument(transport, url, contentType, body);
}

/** Adds what the register does not say. What the maintainer wrote there herself is never replaced. */
async function learn(
  hands: Hands,
  { service, name, inbox, alias, isNew }: Extract<Effect, { kind: 'register' }>,
): Promise<Result<Written>> {
  const { replica, pod, transport } = hands;
  if (pod.home === undefined)
    return fail({
      kind: 'invalid',
      reason: 'Your pod has no place for a register yet. Set it up, then try again.',
    });
  const written = await changeService(transport, pod.home, service, (current, all) => {
    if (current === undefined) {
      const other = serviceById(all, service);
      if (other)
        return fail({ kind: 'invalid', reason: `Your register knows ${service} as ${other.name} by now.` });
      if (!isNew)
        return fail({ kind: 'invalid', reason: `${name} does not stand in your register any more.` });
    }
    const entry: Service = current ?? {
      id: service,
      name,
      aliases: [],
      kinds: [],
      takes: [],
      trust: 'known',
    };
    const learnt: Service = {
      ...entry,
      ...(entry.inbox === undefined && inbox !== undefined && { inbox }),
      ...(alias !== undefined &&
        serviceById([entry], alias) === undefined && { aliases: [...entry.aliases, alias] }),
    };
    const isNews = learnt.inbox !== entry.inbox || learnt.aliases !== entry.aliases;
    return ok(current !== undefined && !isNews ? current : learnt);
  });
  // Known here at once: what is judged next is judged by it. Should that fail, the next look brings it.
  if (written.ok)
    await syncServices({ replica, transport, changed: (topics) => hands.changed?.(topics) }, pod.home);
  return written;
}
