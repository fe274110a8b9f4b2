import { useRef, useState } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { checkOutgoing } from '../../domain/notification/build/check-outgoing.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type OfferFindings, offerDocument, offerFindings } from './offer-document.ts';
import { newDraft, type OfferDraft } from './offer-draft.ts';
import { forgetDraft, keepDraft, readDraft } from './offer-draft-storage.ts';
import { type ServiceChoice, serviceChoices } from './service-choice.ts';

/** An Offer that is being composed, with everything that follows from what was typed. */
export interface Composing {
  readonly draft: OfferDraft;
  readonly choices: readonly ServiceChoice[];
  readonly service?: Service;
  /** Exactly what would be sent; `undefined` while nothing is known of the pod. */
  readonly document?: JsonObject;
  readonly findings?: OfferFindings;
  readonly canSend: boolean;
  readonly sending: boolean;
  /** Why it was not handed over. */
  readonly problem?: Problem;
  readonly change: (change: Partial<OfferDraft>) => void;
  readonly discard: () => void;
  /** Hands the Offer over to the orchestrator; however often it is pressed, it is one Offer. */
  readonly send: () => Promise<void>;
}

/**
 * The draft of an Offer of `artefact`, kept over reloads until it is sent or thrown away.
 * @param onSent told the Offer's id
 */
export function useOfferDraft(
  artefact: Artefact | undefined,
  onSent: (offerId: string) => void,
): Composing | undefined {
  const { pod, orchestrator } = useWorkspace();
  const services = useServices().data;
  const [held, setHeld] = useState<{ readonly url: string; readonly draft: OfferDraft }>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // State comes too late for the second click of a double click.
  const isBusy = useRef(false);

  if (artefact === undefined) return undefined;
  if (held?.url !== artefact.url) {
    const draft =
      readDraft(sessionStorage, artefact.url) ?? newDraft(artefact, `urn:uuid:${crypto.randomUUID()}`);
    setHeld({ url: artefact.url, draft });
    setProblem(undefined);
    return undefined;
  }

  const { draft } = held;
  const choices = serviceChoices(services ?? [], draft.pattern);
  const service = chosenService(draft, choices);
  const document = pod && offerDocument(draft, artefact, service, pod);
  const findings = document && offerFindings(document, service);
  const canSend = findings?.faults === 0 && service?.inbox !== undefined && pod?.inbox !== undefined;

  const keep = (next: OfferDraft) => {
    keepDraft(sessionStorage, artefact.url, next);
    setHeld({ url: artefact.url, draft: next });
  };
  const forget = () => {
    forgetDraft(sessionStorage, artefact.url);
    setHeld(undefined);
  };

  const send = async () => {
    if (isBusy.current || !canSend || document === undefined || service.inbox === undefined) return;
    isBusy.current = true;
    setSending(true);
    // Kept with its id: should the page go away now, sending again is the same Offer.
    keep(draft);
    const checked = checkOutgoing(document, service.demands);
    const result = checked.ok
      ? await orchestrator.call('offer', {
          document,
          inbox: service.inbox,
          recipient: service.id,
          recipientName: service.name,
          artefact: artefact.url,
        })
      : checked;
    isBusy.current = false;
    setSending(false);
    setProblem(result.ok ? undefined : result.problem);
    if (!result.ok) return;
    forget();
    onSent(draft.id);
  };

  return {
    draft,
    choices,
    service,
    document,
    findings,
    canSend,
    sending,
    problem,
    change: (change) => keep({ ...draft, ...change }),
    discard: forget,
    send,
  };
}

/** The service that is chosen, if it can be; the only one that can be needs no choosing. */
function chosenService(draft: OfferDraft, choices: readonly ServiceChoice[]): Service | undefined {
  const possible = choices.filter(({ obstacle }) => obstacle === undefined);
  const chosen = possible.find(({ service }) => service.id === draft.service);
  return (chosen ?? (possible.length === 1 ? possible[0] : undefined))?.service;
}
