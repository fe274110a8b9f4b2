import { keepSettings, knownSettings } from '../cache/settings.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings/settings.ts';
import { putSettings, readSettings } from '../pod/settings.ts';
import type { PodLook } from './look.ts';

type SmallLook = Pick<PodLook, 'replica' | 'transport' | 'changed'>;

/** Reads the maintainer's settings. */
export async function syncSettings(look: SmallLook, home: string): Promise<Result<void>> {
  const read = await readSettings(look.transport, home);
  if (!read.ok) return read;
  await takeOver(look, read.value);
  return ok(undefined);
}

/** Changes settings in the pod, and takes over what counts there now. */
export async function changeSettings(
  look: SmallLook,
  home: string,
  change: Partial<Settings>,
): Promise<Result<void>> {
  const written = await putSettings(look.transport, home, change);
  if (!written.ok) return written;
  await takeOver(look, written.value);
  return ok(undefined);
}

async function takeOver({ replica, changed }: SmallLook, settings: Settings): Promise<void> {
  if (JSON.stringify(await knownSettings(replica)) === JSON.stringify(settings)) return;
  await keepSettings(replica, settings);
  changed(['settings']);
}
