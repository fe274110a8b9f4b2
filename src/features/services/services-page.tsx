import { Plus } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { registerUrl } from '../../pod/services.ts';
import { Button } from '../../ui/button.tsx';
import { useCommands } from '../../ui/commands.tsx';
import type { DataListHandle } from '../../ui/data-list.tsx';
import { Select } from '../../ui/select.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { FilterField } from '../workspace/filter/filter-field.tsx';
import { listState } from '../workspace/list-state.ts';
import { useNotifications, useServices, useSyncStatus } from '../workspace/queries.ts';
import { useRegister } from '../workspace/use-register.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { RegisterMenu } from './register-menu.tsx';
import { RemovalOverlays, useRemoval } from './removal.tsx';
import { switched } from './service-actions.tsx';
import { serviceCommands } from './service-commands.ts';
import { isShown, SHOWN, type Shown } from './service-filter.ts';
import { ServiceList } from './service-list.tsx';
import { UnknownSenders } from './unknown-sender-view.tsx';
import { unknownSenders } from './unknown-senders.ts';
import { useServicePane } from './use-service-pane.tsx';
import { useServicesSearch } from './use-services-search.ts';

/** The register of services: whom the maintainer works with, how far they are trusted, and who else has written. */
export function ServicesPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const data = useServices().data;
  const notifications = useNotifications().data;
  const [search, setSearch] = useServicesSearch();
  const register = useRegister();
  const list = useRef<DataListHandle>(null);
  const { q = '', show = 'all' } = search;

  const services = useMemo(() => data ?? [], [data]);
  const senders = useMemo(() => {
    const own = [pod?.webId, pod?.inbox, ...(pod?.storages ?? [])].filter((id) => id !== undefined);
    // Who is unknown cannot be said before the register was read.
    return data === undefined ? [] : unknownSenders(notifications ?? [], data, own);
  }, [notifications, data, pod]);
  const shown = useMemo(() => services.filter((service) => isShown(service, show, q)), [services, show, q]);
  const isAll = show === 'all' && q === '';
  const shownSenders = isAll ? senders : [];
  const filter = useMemo(() => ({ ...(q !== '' && { q }), ...(show !== 'all' && { show }) }), [q, show]);
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.home && registerUrl(pod.home),
    pending: data === undefined,
    total: services.length + senders.length,
    shown: shown.length + shownSenders.length,
  });
  const choose = useCallback(
    (id: string) => {
      register.forgetOutcome();
      setSearch({ ...filter, id });
    },
    [setSearch, filter, register.forgetOutcome],
  );
  const removal = useRemoval(register, { onRemoved: () => setSearch(filter), onBack: choose });
  const pane = useServicePane({
    search,
    go: (next) => {
      register.forgetOutcome();
      setSearch({ ...filter, ...next });
    },
    services: data,
    senders,
    register,
    removal,
  });

  const isOpen = services.some(({ id }) => id === search.id);
  useCommands(
    serviceCommands({
      move: (by) => list.current?.move(by),
      close: search.id || search.pane ? () => setSearch(filter) : undefined,
      add: register.hasPlace ? () => setSearch({ ...filter, pane: 'add' }) : undefined,
      edit:
        isOpen && search.pane === undefined && register.canWrite
          ? () => setSearch({ ...filter, id: search.id, pane: 'edit' })
          : undefined,
      undo: removal.removed && (() => void removal.undo()),
    }),
  );

  return (
    <>
      <ThreePane
        title={t('services.title')}
        count={t('services.count', { count: shown.length })}
        tools={
          register.hasPlace && (
            <Tools
              q={q}
              show={show}
              onSearch={(next) => setSearch({ ...search, ...next })}
              onAdd={() => setSearch({ ...filter, pane: 'add' })}
              menu={
                <RegisterMenu services={services} onImport={() => setSearch({ ...filter, pane: 'import' })} />
              }
            />
          )
        }
        list={
          <ServiceList
            ref={list}
            state={state}
            services={shown}
            senders={shownSenders}
            selected={search.id}
            onSelect={choose}
            total={services.length}
            onClear={() => setSearch({})}
          />
        }
        {...pane}
        placeholder={
          <div className="grid max-w-[46rem] gap-8 px-6 py-5">
            <p className="max-w-[60ch] text-soft">{t('services.intro')}</p>
            {senders.length > 0 && <UnknownSenders senders={senders} register={register} />}
          </div>
        }
        onBack={() => setSearch(filter)}
      />
      <RemovalOverlays
        removal={removal}
        onSwitchOff={(service) => void register.save(service, switched(service, false))}
      />
    </>
  );
}

interface ToolsProps {
  readonly q: string;
  readonly show: Shown;
  readonly onSearch: (search: { q?: string; show?: Shown }) => void;
  readonly onAdd: () => void;
  readonly menu: ReactNode;
}

function Tools({ q, show, onSearch, onAdd, menu }: ToolsProps): ReactNode {
  return (
    <>
      <div className="flex items-center gap-2">
        <Button icon={Plus} onClick={onAdd}>
          {t('services.add')}
        </Button>
        {menu}
      </div>
      <div className="grid grid-cols-[1fr_auto] gap-2">
        <FilterField
          label={t('services.filter')}
          placeholder={t('services.filter.placeholder')}
          value={q}
          onChange={(text) => onSearch({ q: text === '' ? undefined : text })}
        />
        <div className="w-36">
          <Select
            label={t('services.show')}
            labelHidden
            value={show}
            options={SHOWN.map((value) => ({ value, label: shownWords(value) }))}
            onChange={(value) => onSearch({ show: value === 'all' ? undefined : value })}
          />
        </div>
      </div>
    </>
  );
}

function shownWords(show: Shown): string {
  switch (show) {
    case 'all':
    case 'off':
    case 'unreachable':
      return t(`services.show.${show}`);
    case 'trusted':
    case 'known':
    case 'blocked':
      return t(`services.trust.${show}`);
    default: {
      const kind = t(`services.kind.${show}`);
      return kind.charAt(0).toLocaleUpperCase() + kind.slice(1);
    }
  }
}
