import { Plus } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { senderOf } from '../../domain/trust/sender.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { registerUrl } from '../../pod/services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { listState } from '../workspace/list-state.ts';
import { useNotifications, useServices, useSyncStatus } from '../workspace/queries.ts';
import { useRegister } from '../workspace/use-register.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { AddServiceForm } from './add-service-form.tsx';
import { ServiceDetail } from './service-detail.tsx';
import type { Trust } from './service-form.ts';
import { ServiceList } from './service-list.tsx';
import { UnknownSenderActions, UnknownSenderDetail, UnknownSenders } from './unknown-sender-view.tsx';
import { unknownSenders } from './unknown-senders.ts';
import { useAddService } from './use-add-service.ts';
import { useServicesSearch } from './use-services-search.ts';

/** The register of services: whom the maintainer works with, how far they are trusted, and who else has written. */
export function ServicesPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const data = useServices().data;
  const notifications = useNotifications().data;
  const [search, setSearch] = useServicesSearch();
  const register = useRegister();
  const [choice, setChoice] = useState<{ readonly id: string; readonly trust: Trust }>();

  const services = useMemo(() => data ?? [], [data]);
  const senders = useMemo(() => {
    const own = [pod?.webId, pod?.inbox, ...(pod?.storages ?? [])].filter((id) => id !== undefined);
    // Who is unknown cannot be said before the register was read.
    return data === undefined ? [] : unknownSenders(notifications ?? [], data, own);
  }, [notifications, data, pod]);
  const adding = useAddService(services, register, (id) => setSearch({ id }));
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.home && registerUrl(pod.home),
    pending: data === undefined,
    total: services.length + senders.length,
    shown: services.length + senders.length,
  });
  const choose = useCallback(
    (id: string) => {
      setChoice(undefined);
      register.forgetOutcome();
      setSearch({ id });
    },
    [setSearch, register.forgetOutcome],
  );

  const panes = () => {
    if (search.add)
      return {
        detail: (
          <AddServiceForm
            form={adding.form}
            onChange={adding.change}
            faults={adding.faults}
            register={register}
            onSave={() => void adding.save()}
          />
        ),
        actions: (
          <>
            <Button
              tone="primary"
              disabled={!register.canWrite}
              busy={register.busy === undefined ? undefined : t('services.add.saving')}
              onClick={() => void adding.save()}
            >
              {t('services.add.save')}
            </Button>
            <Button onClick={() => setSearch({})}>{t('ui.cancel')}</Button>
          </>
        ),
      };
    if (search.id === undefined) return {};
    const service = services.find(({ id }) => id === search.id);
    if (service) {
      const wanted = choice?.id === service.id ? choice.trust : service.trust;
      const messages = (notifications ?? []).filter(
        ({ notification }) =>
          senderOf(notification, { services, maintainer: [], sentByUs: false }).service?.id === service.id,
      ).length;
      return {
        detail: (
          <ServiceDetail
            service={service}
            wanted={wanted}
            onWant={(trust) => setChoice({ id: service.id, trust })}
            register={register}
            messages={messages}
          />
        ),
        actions: wanted !== service.trust && (
          <>
            <Button
              tone="primary"
              disabled={!register.canWrite}
              busy={register.busy === service.id ? t('services.trust.saving') : undefined}
              onClick={() => void register.setTrust(service, wanted).then(() => setChoice(undefined))}
            >
              {t(`services.trust.change.${wanted}`)}
            </Button>
            <Button onClick={() => setChoice(undefined)}>{t('ui.cancel')}</Button>
          </>
        ),
      };
    }
    const sender = senders.find(({ id }) => id === search.id);
    if (sender)
      return {
        detail: <UnknownSenderDetail sender={sender} register={register} />,
        actions: <UnknownSenderActions sender={sender} register={register} />,
      };
    return {
      detail:
        data === undefined ? <p role="status">{t('services.loading')}</p> : <MissingService id={search.id} />,
    };
  };

  return (
    <ThreePane
      title={t('services.title')}
      count={t('services.count', { count: services.length })}
      tools={
        register.hasPlace && (
          <div>
            <Button icon={Plus} onClick={() => setSearch({ add: true })}>
              {t('services.add')}
            </Button>
          </div>
        )
      }
      list={
        <ServiceList
          state={state}
          services={services}
          senders={senders}
          selected={search.id}
          onSelect={choose}
        />
      }
      {...panes()}
      placeholder={
        <div className="grid max-w-[46rem] gap-8 px-6 py-5">
          <p className="max-w-[60ch] text-soft">{t('services.intro')}</p>
          {senders.length > 0 && <UnknownSenders senders={senders} register={register} />}
        </div>
      }
      detailKey={search.add ? 'add' : search.id}
      onBack={() => setSearch({})}
    />
  );
}

function MissingService({ id }: { id: string }): ReactNode {
  return (
    <EmptyState kind="empty" title={t('services.missing.title')}>
      <p>{t('services.missing.text')}</p>
      <code className="wrap-anywhere font-mono text-xs">{plain(id)}</code>
    </EmptyState>
  );
}
