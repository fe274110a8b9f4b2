import { useMemo, useRef, useState } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { checkOutgoing } from '../../domain/notification/build/check-outgoing.ts';
import { approvedAhead } from '../../domain/policy/forecast.ts';
import type { Problem } from '../../domain/problem.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { type ShownForecast, useForecast } from '../suggestion/use-forecast.ts';
import { useKeptDrafts } from '../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { announceDocument } from './announce-document.ts';
import { type AnnounceDraft, draftKey, newDraft, readDraft } from './announce-draft.ts';
import { type AnnounceFindings, announceFindings } from './announce-findings.ts';
import type { AnnounceSearch } from './announce-search.ts';
import type { AnsweredRequest } from './use-request.ts';

/** An announcement that is being composed, with everything that follows from what was typed. */
export interface Composing {
  readonly artefact: Artefact;
  readonly draft: AnnounceDraft;
  readonly document: JsonObject;
  readonly findings: AnnounceFindings;
  /** What policies would do with it; empty where it is sent as an answer. */
  readonly shown: ShownForecast;
  /** The request that it answers. */
  readonly request?: AnsweredRequest;
  readonly canSend: boolean;
  readonly sending: boolean;
  /** Why it was not handed over. */
  readonly problem?: Problem;
  readonly change: (change: Partial<AnnounceDraft>) => void;
  readonly discard: () => void;
  /** Hands it over; however often it is pressed, it is one announcement. */
  readonly send: () => Promise<void>;
}

/**
 * The announcement of a work, kept on this device until it is sent or thrown away.
 * @param artefact `undefined` while none is chosen
 * @param onSent told the id of the announcement once the orchestrator has it
 */
export function useAnnounce(
  artefact: Artefact | undefined,
  search: AnnounceSearch,
  request: AnsweredRequest | undefined,
  onSent: (id: string) => void,
): Composing | undefined {
  const { pod, session, orchestrator } = useWorkspace();
  const drafts = useKeptDrafts('announce', readDraft);
  const [fresh, setFresh] = useState<{ readonly of: string; readonly draft: AnnounceDraft }>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<{ readonly of: string; readonly problem: Problem }>();
  // State comes too late for the second click of a double click.
  const isBusy = useRef(false);

  const key = artefact && draftKey(artefact.url, search.replyTo);
  const isReady = request === undefined || request.notification !== undefined;
  const kept = key === undefined ? undefined : drafts.all.get(key);
  const begun = fresh?.of === key ? fresh?.draft : undefined;
  if (artefact && key !== undefined && isReady && kept === undefined && begun === undefined)
    setFresh({
      of: key,
      draft: newDraft(artefact, search, request?.notification ?? undefined, () => crypto.randomUUID()),
    });
  const draft = kept ?? begun;
  const replyTo = request?.replyTo;
  const document = useMemo(
    () => (draft && artefact && pod ? announceDocument(draft, artefact, pod, replyTo) : undefined),
    [draft, artefact, pod, replyTo],
  );
  const demands = request?.service?.demands;
  const findings = useMemo(
    () => document && draft && announceFindings(document, draft, demands),
    [document, draft, demands],
  );
  const isSound = findings?.faults === 0;
  const shown = useForecast(isSound && request === undefined ? document : undefined);
  if (!artefact || !draft || !document || !findings || key === undefined) return undefined;

  const hasPlaces = pod?.inbox !== undefined && pod.eventLog !== undefined && pod.home !== undefined;
  const isKnown =
    request === undefined ? shown.isCurrent && shown.forecast !== undefined : replyTo !== undefined;
  const canSend = isSound && hasPlaces && isKnown && session.phase === 'signed-in' && !sending;
  const keep = (next: AnnounceDraft) => drafts.keep(key, next);

  const handOver = () => {
    if (request === undefined) {
      const approves = shown.forecast ? approvedAhead(shown.forecast) : [];
      return orchestrator.call('place', { document, artefact: artefact.url, approves });
    }
    const checked = checkOutgoing(document, demands);
    if (!checked.ok || replyTo === undefined) return Promise.resolve(checked);
    return orchestrator.call('send', {
      document,
      inbox: replyTo.sender.inbox,
      recipient: request.service?.id ?? replyTo.sender.id,
      recipientName: request.name,
      artefact: artefact.url,
      log: true,
    });
  };

  return {
    artefact,
    draft,
    document,
    findings,
    shown,
    ...(request && { request }),
    canSend,
    sending,
    ...(problem?.of === key && { problem: problem.problem }),
    change: (change) => {
      setProblem(undefined);
      keep({ ...draft, ...change });
    },
    discard: () => {
      drafts.forget(key);
      setFresh(undefined);
    },
    send: async () => {
      if (isBusy.current || !canSend) return;
      isBusy.current = true;
      setSending(true);
      setProblem(undefined);
      // Kept with its id: should the page go away now, sending again is the same announcement.
      keep(draft);
      const result = await handOver();
      isBusy.current = false;
      setSending(false);
      if (!result.ok) return setProblem({ of: key, problem: result.problem });
      onSent(draft.id);
      drafts.forget(key);
      setFresh(undefined);
    },
  };
}
