import { useRef, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { type ImportableLine, isImportable, planImport } from '../../domain/service/import-plan.ts';
import type { Service } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import { lookAround } from '../../pod/service/look-around.ts';
import {
  fetchRegistry,
  type Registry,
  type RegistryEntry,
  readRegistryText,
} from '../../pod/service/read-registry.ts';
import { announce } from '../../ui/announce.ts';
import { importServices } from '../workspace/register.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { entryFound } from './entry-found.ts';
import { useUsableRelay } from './use-usable-relay.ts';

/** How the taking over of services ended. */
export type ImportOutcome =
  | { readonly kind: 'written'; readonly written: number; readonly left: readonly string[] }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The import of a registry, step by step. */
export type RegistryImport = ReturnType<typeof useImportRegistry>;

/**
 * Reads a registry, holds it against the own register as it stands, and takes over what is chosen, in one write.
 * @param services the own register
 */
export function useImportRegistry(services: readonly Service[]) {
  const { transport, orchestrator, pod } = useWorkspace();
  const relay = useUsableRelay();
  const [registry, setRegistry] = useState<Registry>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<
    'reading' | 'writing' | { readonly done: number; readonly count: number }
  >();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [silent, setSilent] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const asked = useRef(0);

  const own = [pod?.webId, pod?.inbox].filter((id) => id !== undefined);
  const lines = planImport(registry?.entries ?? [], services, own);
  const wanted = lines.filter(
    (line): line is ImportableLine => isImportable(line) && chosen.has(line.found.service.id),
  );
  const news = new Set(lines.filter(({ status }) => status === 'new').map(({ found }) => found.service.id));
  const bare = (registry?.entries ?? []).filter(
    ({ isBare, service }) => isBare && news.has(service.id) && !silent.has(service.id),
  );

  const read = async (reading: Promise<Result<Registry>>) => {
    setBusy('reading');
    setProblem(undefined);
    setOutcome(undefined);
    const result = await reading;
    setBusy(undefined);
    if (!result.ok) return setProblem(result.problem);
    const plan = planImport(result.value.entries, services, own);
    setChosen(new Set(plan.filter(({ status }) => status === 'new').map(({ found }) => found.service.id)));
    setSilent(new Set());
    setRegistry(result.value);
    announce(t('services.import.count', { count: result.value.entries.length }));
  };

  return {
    registry,
    lines,
    wanted,
    bare,
    silent,
    problem,
    busy,
    outcome,
    chosen,
    choose: (ids: readonly string[], on: boolean) =>
      setChosen((before) => {
        const others = [...before].filter((id) => !ids.includes(id));
        return new Set(on ? [...others, ...ids] : others);
      }),
    fetch: (url: string) => read(fetchRegistry(transport, url)),
    take: (text: string) => read(readRegistryText(text)),
    /** Asks those of whom only the address is known who they are, one after the other. */
    ask: async () => {
      const question = ++asked.current;
      const count = bare.length;
      for (const [done, entry] of bare.entries()) {
        setBusy({ done, count });
        const found = await lookAround(transport, relay, entry.service.id);
        if (question !== asked.current) return;
        const told = found.ok ? entryFound(entry, found.value.findings) : undefined;
        if (told === undefined) setSilent((before) => new Set([...before, entry.service.id]));
        else setRegistry((before) => before && withEntry(before, told));
      }
      setBusy(undefined);
    },
    /** Writes what is chosen, once. What the register says otherwise by now is left alone. */
    write: async () => {
      if (pod?.home === undefined || wanted.length === 0) return;
      setBusy('writing');
      const result = await importServices(transport, pod.home, wanted);
      await orchestrator.call('readRegister');
      setBusy(undefined);
      if (!result.ok) return setOutcome({ kind: 'failed', problem: result.problem });
      const { left } = result.value;
      setChosen(new Set());
      setOutcome({ kind: 'written', written: wanted.length - left.length, left });
      announce(t('services.import.done', { count: wanted.length - left.length }));
    },
    reset: () => {
      asked.current += 1;
      setRegistry(undefined);
      setProblem(undefined);
      setOutcome(undefined);
      setBusy(undefined);
    },
  };
}

function withEntry(registry: Registry, told: RegistryEntry): Registry {
  const entries = registry.entries.map((each) => (each.service.id === told.service.id ? told : each));
  return { ...registry, entries };
}
