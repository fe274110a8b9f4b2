import { type ReactNode, useState } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { senderOf } from '../../domain/trust/sender.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNotifications } from '../workspace/queries.ts';
import type { Register } from '../workspace/use-register.ts';
import { AddActions, AddPane, saveNew } from './add-pane.tsx';
import { EditActions, EditPane, saveChanges } from './edit-pane.tsx';
import { ImportActions, ImportPane } from './import-pane.tsx';
import type { Removal } from './removal.tsx';
import { ServiceActions } from './service-actions.tsx';
import { ServiceDetail } from './service-detail.tsx';
import { serviceOf, type Trust } from './service-form.ts';
import type { ServicesSearch } from './services-search.ts';
import { UnknownSenderActions, UnknownSenderDetail } from './unknown-sender-view.tsx';
import type { UnknownSender } from './unknown-senders.ts';
import { useImportRegistry } from './use-import-registry.ts';
import { useServiceDraft } from './use-service-draft.ts';

/** What the pane beside the list is made of. */
export interface ServicePaneOptions {
  readonly search: ServicesSearch;
  /** Goes to another place of this screen; what is searched for stays. */
  readonly go: (to: Pick<ServicesSearch, 'id' | 'pane'>) => void;
  /** `undefined` until the register was read. */
  readonly services: readonly Service[] | undefined;
  readonly senders: readonly UnknownSender[];
  readonly register: Register;
  readonly removal: Removal;
}

/** What stands beside the list. */
export interface ServicePane {
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly detailKey?: string;
}

/** Decides what stands beside the list: a service, somebody unknown, or one of the forms. */
export function useServicePane(options: ServicePaneOptions): ServicePane {
  const { search, go, services = [], senders, register, removal } = options;
  const { id, pane } = search;
  const notifications = useNotifications().data;
  const [choice, setChoice] = useState<{ readonly id: string; readonly trust: Trust }>();
  const added = useServiceDraft(undefined, services);
  const edited = useServiceDraft(id ?? '', services);
  const importing = useImportRegistry(services);
  const saveAdded = () => void saveNew(added, register).then((saved) => saved && go({ id: saved }));
  const saveEdited = (over?: Service) =>
    void saveChanges(edited, register, over).then((saved) => saved && go({ id: saved }));
  const close = () => go({});

  if (pane === 'add')
    return {
      detailKey: pane,
      detail: <AddPane draft={added} services={services} register={register} onSave={saveAdded} />,
      actions: <AddActions draft={added} register={register} onSave={saveAdded} onCancel={close} />,
    };
  if (pane === 'import')
    return {
      detailKey: pane,
      detail: <ImportPane importing={importing} register={register} />,
      actions: <ImportActions importing={importing} register={register} onClose={close} />,
    };
  if (id === undefined) return {};
  const service = services.find((each) => each.id === id);
  if (pane === 'edit' && edited.seen)
    return {
      detailKey: `edit ${id}`,
      detail: (
        <EditPane
          draft={edited}
          register={register}
          onSave={saveEdited}
          isThere={service !== undefined}
          onAddAgain={() => void addAgain()}
        />
      ),
      actions: (
        <EditActions
          draft={edited}
          register={register}
          onSave={saveEdited}
          onClose={() => go(service ? { id } : {})}
        />
      ),
    };
  if (service) {
    const wanted = choice?.id === service.id ? choice.trust : service.trust;
    const messages = (notifications ?? []).filter(
      ({ notification }) =>
        senderOf(notification, { services, maintainer: [], sentByUs: false }).service?.id === id,
    ).length;
    return {
      detailKey: id,
      detail: (
        <ServiceDetail
          service={service}
          wanted={wanted}
          onWant={(trust) => setChoice({ id, trust })}
          register={register}
          messages={messages}
        />
      ),
      actions: (
        <ServiceActions
          service={service}
          wanted={wanted}
          register={register}
          onEdit={() => go({ id, pane: 'edit' })}
          onRemove={() => removal.ask(service)}
          onSettled={() => setChoice(undefined)}
        />
      ),
    };
  }
  const sender = senders.find((each) => each.id === id);
  if (sender)
    return {
      detailKey: id,
      detail: <UnknownSenderDetail sender={sender} register={register} />,
      actions: <UnknownSenderActions sender={sender} register={register} />,
    };
  return {
    detailKey: id,
    detail:
      options.services === undefined ? (
        <p role="status">{t('services.loading')}</p>
      ) : (
        <MissingService id={id} />
      ),
  };

  /** Somebody took the entry out while it was edited: what was typed makes a new one. */
  async function addAgain() {
    if (!edited.check()) return;
    const again = serviceOf(edited.form, edited.seen);
    if (!(await register.add(again))) return;
    edited.forget();
    go({ id: again.id });
  }
}

function MissingService({ id }: { id: string }): ReactNode {
  return (
    <EmptyState kind="empty" title={t('services.missing.title')}>
      <p>{t('services.missing.text')}</p>
      <code className="wrap-anywhere font-mono text-xs">{plain(id)}</code>
    </EmptyState>
  );
}
