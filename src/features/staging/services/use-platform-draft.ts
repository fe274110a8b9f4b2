import { useState } from 'react';
import type { Platform } from '../../../domain/staging/platform.ts';
import { readPlatform } from '../../../domain/staging/read-platform.ts';
import { useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import { type FormFault, formOf, type PlatformForm, platformOf, readForm } from './platform-form.ts';

/** Key of the draft of a platform that there is not yet; no id looks like it. */
const NEW = '~new';

/** What is kept of a form that is filled in. */
interface StoredDraft {
  readonly form: PlatformForm;
  /** The platform as it was when its editing began. */
  readonly seen?: Platform;
}

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
  /** After a clash: from now on what the pod says is what is written over. */
  readonly rebase: () => void;
  readonly forget: () => void;
}

/** The draft of a platform. @param platform the one that is edited; `undefined` for a new one */
export function usePlatformDraft(platform: Platform | undefined): PlatformDraft {
  const drafts = useKeptDrafts('platform', readDraft);
  const [tried, setTried] = useState<string>();
  const key = platform?.id ?? NEW;
  const kept = drafts.all.get(key);
  const form = kept?.form ?? (platform ? formOf(platform) : { kind: 'rucio', values: {} });
  const seen = kept?.seen ?? platform;
  const read = platformOf(form, platform?.id ?? 'new');
  const faults = 'faults' in read ? read.faults : [];
  return {
    form,
    seen,
    isChanged: kept !== undefined,
    faults: tried === key ? faults : faults.filter(({ field }) => (form.values[field] ?? '').trim() !== ''),
    change: (next) => drafts.keep(key, { form: next, ...(seen && { seen }) }),
    check: () => {
      setTried(key);
      if (!('platform' in read)) return undefined;
      return platform ? read.platform : { ...read.platform, id: `own-${crypto.randomUUID()}` };
    },
    rebase: () => drafts.keep(key, { form, ...(platform && { seen: platform }) }),
    forget: () => {
      setTried(undefined);
      drafts.forget(key);
    },
  };
}

function readDraft(stored: unknown): StoredDraft | undefined {
  if (typeof stored !== 'object' || stored === null || !('form' in stored)) return undefined;
  const form = readForm(stored.form);
  const read = 'seen' in stored ? readPlatform(stored.seen, '') : undefined;
  return form && { form, ...(read && 'platform' in read && { seen: read.platform }) };
}
