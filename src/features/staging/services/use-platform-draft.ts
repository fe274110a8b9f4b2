import { useState } from 'react';
import type { Platform } from '../../../domain/staging/platform.ts';
import { useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import { type FormFault, formOf, type PlatformForm, platformOf, readForm } from './platform-form.ts';

/** Key of the draft of a platform that there is not yet; no id looks like it. */
const NEW = '~new';

/** A form that is filled in, kept in this browser until it is saved. There are no secrets in it. */
export interface PlatformDraft {
  readonly form: PlatformForm;
  /** The platform that the editing began with. */
  readonly seen: Platform | undefined;
  readonly isChanged: boolean;
  /** The faults to be shown: of fields that were filled in, and of all once saving was tried. */
  readonly faults: readonly FormFault[];
  readonly change: (form: PlatformForm) => void;
  /** Marks that saving was tried. Gives back the platform, unless the form has faults. */
  readonly check: () => Platform | undefined;
  readonly forget: () => void;
}

/** The draft of a platform. @param platform the one that is edited; `undefined` for a new one */
export function usePlatformDraft(platform: Platform | undefined): PlatformDraft {
  const drafts = useKeptDrafts('platform', readForm);
  const [tried, setTried] = useState<string>();
  const key = platform?.id ?? NEW;
  const kept = drafts.all.get(key);
  const form = kept ?? (platform ? formOf(platform) : { kind: 'rucio', values: {} });
  const read = platformOf(form, platform?.id ?? 'new');
  const faults = 'faults' in read ? read.faults : [];
  return {
    form,
    seen: platform,
    isChanged: kept !== undefined,
    faults: tried === key ? faults : faults.filter(({ field }) => (form.values[field] ?? '').trim() !== ''),
    change: (next) => drafts.keep(key, next),
    check: () => {
      setTried(key);
      if (!('platform' in read)) return undefined;
      return platform ? read.platform : { ...read.platform, id: `own-${crypto.randomUUID()}` };
    },
    forget: () => {
      setTried(undefined);
      drafts.forget(key);
    },
  };
}
