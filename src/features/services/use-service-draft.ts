import { type Dispatch, type SetStateAction, useRef, useState } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { useKeptDrafts } from '../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { emptyForm, type FormFault, formFaults, formOf, readForm, type ServiceForm } from './service-form.ts';

/** Key of the draft of an entry that the register does not have yet; no id looks like it. */
const NEW = 'new';

/** What is kept of a form that is filled in. */
interface StoredDraft {
  readonly form: ServiceForm;
  /** The entry as it was when its editing began. */
  readonly seen?: Service;
}

/** A form that is filled in, kept in this browser until it is saved. */
export interface ServiceDraft {
  readonly form: ServiceForm;
  /** The entry that the editing began with. */
  readonly seen: Service | undefined;
  readonly isChanged: boolean;
  /** The faults to be shown: of fields that were filled in, and of all once saving was tried. */
  readonly faults: readonly FormFault[];
  readonly change: Dispatch<SetStateAction<ServiceForm>>;
  /** Goes on from another state of the entry, with this form. */
  readonly rebase: (seen: Service, form: ServiceForm) => void;
  /** Marks that saving was tried. Gives back whether the form has no fault. */
  readonly check: () => boolean;
  readonly forget: () => void;
}

/**
 * The draft of an entry.
 * @param id of the entry that is edited; `undefined` for a new one
 */
export function useServiceDraft(id: string | undefined, register: readonly Service[]): ServiceDraft {
  const { pod } = useWorkspace();
  const drafts = useKeptDrafts('service', readDraft);
  const [tried, setTried] = useState<string>();
  const key = id ?? NEW;
  const entry = register.find((each) => each.id === id);
  const kept = drafts.all.get(key);
  const seen = kept?.seen ?? entry;
  const form = kept?.form ?? (entry ? formOf(entry) : emptyForm);
  // The newest form, also for what is put in when an answer comes, or twice in one moment.
  const latest = useRef(form);
  latest.current = form;
  const others = register.filter((each) => each.id !== seen?.id);
  const faults = formFaults(form, others, { webId: pod?.webId, inbox: pod?.inbox, seen: seen?.id });
  return {
    form,
    seen,
    isChanged: kept !== undefined,
    faults: tried === key ? faults : faults.filter(({ field }) => form[field].trim() !== ''),
    change: (next) => {
      latest.current = typeof next === 'function' ? next(latest.current) : next;
      drafts.keep(key, { form: latest.current, ...(seen && { seen }) });
    },
    rebase: (now, next) => drafts.keep(key, { form: next, seen: now }),
    check: () => {
      setTried(key);
      return faults.length === 0;
    },
    forget: () => {
      setTried(undefined);
      drafts.forget(key);
    },
  };
}

function readDraft(stored: unknown): StoredDraft | undefined {
  if (typeof stored !== 'object' || stored === null || !('form' in stored)) return undefined;
  const form = readForm(stored.form);
  return form && { form, ...('seen' in stored && { seen: stored.seen as Service }) };
}
