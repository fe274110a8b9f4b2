import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Forecast } from '../../domain/policy/forecast.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Service } from '../../domain/service/service.ts';
import type { OfferWay } from '../../domain/settings/settings.ts';
import { useThreads } from '../thread/use-threads.ts';
import { useServices, useSettings } from '../workspace/queries.ts';
import { useKeptDrafts } from '../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { handOver } from './hand-over.ts';
import { type OfferDraft, type WorkDraft, withWork, withWorks } from './offer-draft.ts';
import { type OfferItem, offerItems } from './offer-items.ts';
import type { OfferSearch } from './offer-search.ts';
import { worksIn } from './offer-search.ts';
import { keptDraft, newDraft } from './open-draft.ts';
import { readDraft } from './read-draft.ts';
import { chosenService, type ServiceChoice, serviceChoices } from './service-choice.ts';

/** An Offer that is being composed, with everything that follows from what was typed. */
export interface Composing {
  readonly draft: OfferDraft;
  readonly items: readonly OfferItem[];
  readonly choices: readonly ServiceChoice[];
  readonly service?: Service;
  readonly way: OfferWay;
  readonly copy: boolean;
  /** The session is being restored: the page may go away for it at any moment, so nothing is handed over meanwhile. */
  readonly restoring: boolean;
  /** How many Offers leave when it is sent; 0 while it cannot be. */
  readonly ready: number;
  /** Set while Offers are handed over. */
  readonly sending?: { readonly done: number; readonly total: number };
  /** Why Offers were not handed over, by their ids. */
  readonly problems: ReadonlyMap<string, Problem>;
  readonly change: (change: Partial<Omit<OfferDraft, 'key' | 'works'>>) => void;
  /** @param id of the Offer */
  readonly changeWork: (id: string, change: Partial<WorkDraft>) => void;
  /** Takes works in and out. */
  readonly choose: (artefacts: readonly Artefact[]) => void;
  readonly discard: () => void;
  /**
   * Hands over what is ready; however often it is pressed, each Offer is one. Through the own inbox only what was shown
   * is approved: nothing is handed over without it.
   * @param shown what policies do with one of the Offers
   */
  readonly send: (shown?: Forecast) => Promise<void>;
}

/** The Offer that an address leads to, kept on this device until it is sent or thrown away. */
export function useOffer(search: OfferSearch, artefacts: readonly Artefact[]): Composing | undefined {
  const { pod, orchestrator, session } = useWorkspace();
  const navigate = useNavigate();
  const services = useServices().data;
  const settings = useSettings().data;
  const drafts = useKeptDrafts('offer', readDraft);
  const threads = useThreads().list;
  const [fresh, setFresh] = useState<{ readonly of: string; readonly draft: OfferDraft }>();
  const [sending, setSending] = useState<Composing['sending']>();
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map());
  // State comes too late for the second click of a double click.
  const isBusy = useRef(false);
  const byUrl = useMemo(() => new Map(artefacts.map((artefact) => [artefact.url, artefact])), [artefacts]);

  const wanted = worksIn(search.artefacts);
  const known = wanted.flatMap((url) => byUrl.get(url) ?? []);
  const of = JSON.stringify([wanted, search.service, search.pattern, search.replyTo]);
  const kept = keptDraft(drafts.all, search, wanted);
  const begun = fresh?.of === of ? (drafts.all.get(fresh.draft.key) ?? fresh.draft) : undefined;
  if (kept === undefined && begun === undefined && known.length > 0 && services && !search.choose) {
    setFresh({ of, draft: newDraft(search, known, services, () => crypto.randomUUID()) });
    setProblems(new Map());
  }
  const draft = search.draft === undefined ? (begun ?? kept) : kept;
  const choices = serviceChoices(services ?? [], draft?.pattern ?? 'request-review');
  const service = chosenService(draft?.service, choices);
  const items = useMemo(
    () => (draft ? offerItems(draft, { artefacts: byUrl, service, pod, threads }) : []),
    [draft, byUrl, service, pod, threads],
  );
  if (draft === undefined) return undefined;

  const way = draft.way ?? settings?.offerWay ?? 'direct';
  const copy = draft.copy ?? settings?.offerCopy ?? true;
  const inbox = service?.inbox;
  const restoring = session.phase === 'restoring';
  const canSend = inbox !== undefined && pod?.inbox !== undefined;
  const ready = canSend ? items.filter(({ state }) => state === 'ready') : [];

  const keep = (next: OfferDraft) => {
    drafts.keep(next.key, next);
    // From now on the address names the draft, whatever is changed of it.
    if (search.draft !== next.key)
      void navigate({
        to: '/offer',
        search: { draft: next.key, ...(search.choose && { choose: true }) },
        replace: true,
      });
  };

  const send = async (shown?: Forecast) => {
    if (way === 'own-inbox' && shown === undefined) return;
    if (isBusy.current || restoring || ready.length === 0 || service === undefined || inbox === undefined)
      return;
    isBusy.current = true;
    setSending({ done: 0, total: ready.length });
    // Kept with its ids: should the page go away now, sending again is the same Offers.
    let current: OfferDraft = { ...draft, service: service.id, way, copy };
    keep(current);
    const failed = new Map<string, Problem>();
    for (const [at, item] of ready.entries()) {
      const result = await handOver(item, {
        orchestrator,
        service: { ...service, inbox },
        way,
        copy,
        shown,
      });
      if (result.ok) {
        current = withWork(current, item.work.id, { handedOver: new Date().toISOString() });
        drafts.keep(current.key, current);
      } else failed.set(item.work.id, result.problem);
      setSending({ done: at + 1, total: ready.length });
    }
    isBusy.current = false;
    setSending(undefined);
    setProblems(failed);
    if (way !== (settings?.offerWay ?? 'direct') || copy !== (settings?.offerCopy ?? true))
      void orchestrator.call('putSettings', { offerWay: way, offerCopy: copy });
  };

  return {
    draft,
    items,
    choices,
    ...(service && { service }),
    way,
    copy,
    restoring,
    ready: ready.length,
    ...(sending && { sending }),
    problems,
    change: (change) => keep({ ...draft, ...change }),
    changeWork: (id, change) => keep(withWork(draft, id, change)),
    choose: (works) => {
      const next = withWorks(draft, works, () => crypto.randomUUID());
      if (next.works.length > 0) return keep(next);
      drafts.forget(draft.key);
      void navigate({ to: '/offer', search: { choose: true }, replace: true });
    },
    discard: () => {
      drafts.forget(draft.key);
      setFresh(undefined);
    },
    send,
  };
}
