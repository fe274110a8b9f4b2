import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

const settingsKey: MetaKey<Settings> = { name: 'settings' };

/** What the maintainer has set, as the pod had it last. */
export async function knownSettings(replica: Replica): Promise<Settings> {
  return (await readMeta(replica, settingsKey)) ?? defaultSettings;
}

/** Takes over what the pod has. */
export function keepSettings(replica: Replica, settings: Settings): Promise<void> {
  return writeMeta(replica, settingsKey, settings);
}
