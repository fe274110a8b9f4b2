import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { keepDispatcherToken } from '../../../cache/dispatcher-token.ts';
import type { KeyRow } from '../../../cache/ocm-keys.ts';
import { rootOf } from '../../../domain/crate/dispatch-copy.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { DispatchOrder, DispatchTarget, DispatchWay, WireForm } from '../../../domain/dispatch/model.ts';
import { signingKey } from '../../../domain/dispatch/sending-key.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Result } from '../../../domain/result.ts';
import { readAddress } from '../../../platforms/ocm/address.ts';
import { dispatcherUrl } from '../../../platforms/ocm/dispatcher.ts';
import { judgeNode, type NodeVerdict, type OcmNode, unknownNode } from '../../../platforms/ocm/node.ts';
import { planDispatch } from '../../../platforms/ocm/plan.ts';
import type { FoundCrate } from '../../../pod/crates/read-crate.ts';
import { announce } from '../../../ui/announce.ts';
import { useNow } from '../../../ui/now.ts';
import { useArtefacts, useSettings } from '../../workspace/queries.ts';
import { useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useSigningKeys } from '../identity/use-keys.ts';
import { t } from '../words.ts';
import { type ComposeDraft, newDraft, type Recipients, readDraft, readRecipients } from './compose-draft.ts';
import type { CopyToSend } from './copy-to-send.ts';
import { useCopy } from './use-copy.ts';
import { type AskedNode, stillCounts, useNode } from './use-node.ts';
import { fittingWay } from './ways.ts';

/** A dispatch that is being composed, with everything that follows from what was entered. */
export interface Composer {
  readonly container: string;
  readonly draft: ComposeDraft;
  readonly change: (change: Partial<Omit<ComposeDraft, 'id'>>) => void;
  readonly discard: () => void;
  readonly recipients: Recipients;
  /** What was found out about the node, and how to ask. */
  readonly asked?: AskedNode;
  readonly asking: boolean;
  readonly askNode: () => void;
  /** The node, where it is known or assumed; `verdict` where it was read. */
  readonly node?: OcmNode;
  readonly verdict?: NodeVerdict;
  readonly form: WireForm;
  readonly setForm: (form: WireForm) => Promise<void>;
  readonly sender?: string;
  readonly senderHost?: string;
  readonly key?: KeyRow;
  /** Whether it would be signed on a way on which it can be. */
  readonly wish: boolean;
  readonly sign: boolean;
  readonly way: DispatchWay;
  readonly dispatcher?: string;
  /** The working crate, and the copy that is sent. */
  readonly crate: CrateDocument;
  readonly copy: CopyToSend;
  /** The copy is being made; until then what is shown of it is not the last word. */
  readonly copying: boolean;
  readonly name: string;
  /** What will be sent, as soon as everything for it is there. */
  readonly order?: Result<DispatchOrder>;
  readonly sending: boolean;
  readonly problem?: Problem;
  /** Hands the order to the orchestrator, once; the id of the dispatch when the pod has it. */
  readonly send: () => Promise<string | undefined>;
  /** Keeps the token of the Dispatcher for the moment. */
  readonly keepToken: (token: string) => Promise<void>;
}

/** Composes a dispatch of a crate that was read. */
export function useComposer(container: string, crate: CrateDocument, found: FoundCrate): Composer {
  const { orchestrator, pod, replica } = useWorkspace();
  const settings = useSettings().data;
  const artefacts = useArtefacts().data;
  const keys = useSigningKeys();
  const drafts = useKeptDrafts('dispatch', readDraft);
  const [fresh, setFresh] = useState(() => newDraft(crypto.randomUUID()));
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // State comes too late for the second click of a double click.
  const isBusy = useRef(false);

  const now = useNow();
  const draft = drafts.all.get(container) ?? fresh;
  const recipients = useMemo(() => readRecipients(draft.recipients), [draft.recipients]);
  const { host } = recipients;
  const nodeQuery = useNode(host, draft.endPoint, settings?.relay);
  const asked = stillCounts(nodeQuery.data, now);
  const { endPoint } = draft;
  const node = useMemo(() => nodeOf(asked, host, endPoint), [asked, host, endPoint]);
  const verdict = asked?.discovery.kind === 'found' ? judgeNode(asked.discovery.node) : undefined;
  const sender = settings?.sender;
  const senderHost = sender === undefined ? undefined : readAddress(sender)?.host;
  const key = senderHost === undefined ? undefined : signingKey(keys ?? [], senderHost, now);
  const isWanted = key !== undefined || (verdict !== undefined && verdict.signature !== 'not-asked');
  const wish = draft.sign ?? isWanted;
  const way = draft.way ?? fittingWay(asked, wish);
  // Neither of them can use a signature of this moment.
  const sign = wish && way !== 'dispatcher' && way !== 'export';
  const isDraftNode = host !== undefined && (settings?.draftNodes ?? []).includes(host);
  const kept: WireForm = isDraftNode ? 'draft' : 'payload';
  // What was chosen is shown at once; the pod takes a moment.
  const [chosen, setChosen] = useState<{ readonly host: string; readonly form: WireForm }>();
  const form = chosen !== undefined && chosen.host === host ? chosen.form : kept;
  const dispatcher = settings?.dispatcher;

  const { leftOut, sizes, mended, withoutChecksums } = draft;
  const dispatcherFor = way === 'dispatcher' && node ? new URL('/', node.shares).href : undefined;
  const wishes = useMemo(
    () => ({
      leftOut,
      sizes,
      mended,
      withoutChecksums,
      ...(dispatcherFor !== undefined && { dispatcherFor }),
    }),
    [leftOut, sizes, mended, withoutChecksums, dispatcherFor],
  );
  const { copy, isCurrent } = useCopy(crate, found, wishes);
  const root = rootOf(crate['@graph']);
  const name = typeof root?.name === 'string' && root.name.trim() !== '' ? root.name : container;
  const description = typeof root?.description === 'string' ? root.description : undefined;
  const target = useMemo(() => targetOf(node, way, dispatcher), [node, way, dispatcher]);
  const artefact = artefacts?.find(({ url }) => url === container)?.url;

  const input = useDeferredValue(
    useMemo(
      () =>
        isCurrent &&
        target &&
        sender !== undefined &&
        recipients.fault === undefined &&
        recipients.addresses.length > 0 && {
          id: draft.id,
          copy: copy.crate,
          crate: { url: container, name, ...(found.etag !== undefined && { etag: found.etag }) },
          ...(description !== undefined && { description }),
          node: target,
          recipients: recipients.addresses.map((address) => ({ address })),
          sender,
          ...(pod?.name !== undefined && { senderName: pod.name }),
          form,
          way,
          sign,
          log: draft.log,
          ...(artefact !== undefined && { artefact }),
          ...expirationOf(draft.expires),
        },
      [
        draft,
        isCurrent,
        copy,
        container,
        name,
        found,
        description,
        target,
        recipients,
        sender,
        pod,
        form,
        way,
        sign,
        artefact,
      ],
    ),
  );
  const [order, setOrder] = useState<{ readonly of: typeof input; readonly made: Result<DispatchOrder> }>();
  useEffect(() => {
    if (!input) return;
    let isOver = false;
    void planDispatch(input, Date.now()).then((made) => !isOver && setOrder({ of: input, made }));
    return () => {
      isOver = true;
    };
  }, [input]);
  const current = input && order?.of === input ? order.made : undefined;

  return {
    container,
    draft,
    change: (change) => drafts.keep(container, { ...draft, ...change }),
    discard() {
      // What is composed now is another dispatch, also where the last one has been begun unnoticed.
      setFresh(newDraft(crypto.randomUUID()));
      setProblem(undefined);
      drafts.forget(container);
    },
    recipients,
    ...(asked && { asked }),
    asking: nodeQuery.isFetching,
    askNode: () => void nodeQuery.refetch(),
    ...(node && { node }),
    ...(verdict && { verdict }),
    form,
    async setForm(next) {
      if (host === undefined) return;
      setChosen({ host, form: next });
      const others = (settings?.draftNodes ?? []).filter((each) => each !== host);
      const draftNodes = next === 'draft' ? [...others, host].sort() : others;
      const saved = await orchestrator.call('putSettings', { draftNodes });
      if (saved.ok) return;
      setChosen(undefined);
      setProblem(saved.problem);
    },
    ...(sender !== undefined && { sender }),
    ...(senderHost !== undefined && { senderHost }),
    ...(key && { key }),
    wish,
    sign,
    way,
    ...(dispatcher !== undefined && { dispatcher }),
    crate,
    copy,
    copying: !isCurrent,
    name,
    ...(current && { order: current }),
    sending,
    ...(problem && { problem }),
    async send() {
      if (isBusy.current || !current?.ok) return undefined;
      isBusy.current = true;
      setSending(true);
      const done = await orchestrator.call('dispatch', current.value);
      isBusy.current = false;
      setSending(false);
      setProblem(done.ok ? undefined : done.problem);
      if (!done.ok) return undefined;
      announce(t('compose.sent'));
      drafts.forget(container);
      return current.value.dispatch.id;
    },
    async keepToken(token) {
      if (replica && dispatcher !== undefined)
        await keepDispatcherToken(replica, dispatcher, token, Date.now());
    },
  };
}

/** The node as it described itself; as most nodes are, where it is there and cannot be read. */
function nodeOf(
  asked: AskedNode | undefined,
  host: string | undefined,
  endPoint: string | undefined,
): OcmNode | undefined {
  if (asked === undefined || host === undefined) return undefined;
  if (asked.discovery.kind === 'found') return asked.discovery.node;
  // Somebody who types an endpoint in knows more than this page can find out.
  return asked.discovery.kind === 'hidden' || endPoint !== undefined
    ? unknownNode(host, endPoint)
    : undefined;
}

function targetOf(
  node: OcmNode | undefined,
  way: DispatchWay,
  dispatcher: string | undefined,
): DispatchTarget | undefined {
  if (node === undefined) return undefined;
  const { host, provider, shares, notifications } = node;
  const named = { host, ...(provider !== undefined && { provider }) };
  if (way !== 'dispatcher') return { ...named, shares, notifications };
  return dispatcher === undefined ? undefined : { ...named, shares: dispatcherUrl(dispatcher) };
}

/** The end of a day, here, as OCM has it: whole seconds since 1970. */
function expirationOf(day: string): { readonly expiration?: number } {
  const end = Date.parse(`${day}T23:59:59`);
  return Number.isNaN(end) ? {} : { expiration: Math.floor(end / 1000) };
}
