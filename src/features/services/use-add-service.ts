import { type Dispatch, type SetStateAction, useState } from 'react';
import type { Service } from '../../domain/service/service.ts';
import type { Register } from '../workspace/use-register.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { emptyForm, type FormFault, formFaults, type ServiceForm, serviceOf } from './service-form.ts';

/** The form for adding a service, while it is filled in. */
export interface AddingService {
  readonly form: ServiceForm;
  /** The faults to be shown: of fields that were filled in, and of all once saving was tried. */
  readonly faults: readonly FormFault[];
  readonly change: Dispatch<SetStateAction<ServiceForm>>;
  readonly save: () => Promise<void>;
}

/** Keeps the form for adding a service, also while another service is looked at. @param onAdded told its id */
export function useAddService(
  services: readonly Service[],
  register: Register,
  onAdded: (id: string) => void,
): AddingService {
  const { pod } = useWorkspace();
  const [form, setForm] = useState(emptyForm);
  const [tried, setTried] = useState(false);
  const faults = formFaults(form, services, { webId: pod?.webId, inbox: pod?.inbox });
  return {
    form,
    faults: tried ? faults : faults.filter(({ field }) => form[field].trim() !== ''),
    change: setForm,
    save: async () => {
      setTried(true);
      if (faults.length > 0) return;
      const service = serviceOf(form);
      if (!(await register.add(service))) return;
      setForm(emptyForm);
      setTried(false);
      onAdded(service.id);
    },
  };
}
