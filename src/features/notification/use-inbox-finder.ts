import { useRef, useState } from 'react';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Problem } from '../../domain/problem.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { type FoundInbox, findInbox } from '../../pod/delivery/find-inbox.ts';
import { withScheme } from '../../pod/http/with-scheme.ts';
import { announce } from '../../ui/announce.ts';
import { useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { strangerWords } from './stranger-words.ts';

/** What is known of the inbox of an address. */
export type InboxFinding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'asking'; readonly address: string }
  | { readonly kind: 'answered'; readonly discovery: FoundInbox }
  | { readonly kind: 'failed'; readonly address: string; readonly problem: Problem }
  /** Somebody says that the address is an inbox; nobody was asked. */
  | { readonly kind: 'given'; readonly inbox: string };

/** Finds inboxes, when asked to. */
export interface InboxFinder {
  readonly finding: InboxFinding;
  /** The inbox, once it is known. */
  readonly inbox: string | undefined;
  /** Asks the address, as a stranger, for the inbox that it advertises; gives the inbox back. */
  readonly find: (typed: string) => Promise<string | undefined>;
  /** Takes the address for the inbox itself, without asking; gives the inbox back. */
  readonly take: (typed: string) => string | undefined;
  readonly forget: () => void;
}

/**
 * Finds the inbox of whatever address was typed. What is asked is asked on a click, and never with the session; where a
 * page may not see it, the maintainer's relay asks.
 */
export function useInboxFinder(): InboxFinder {
  const { transport, session } = useWorkspace();
  const settings = useSettings().data;
  // The relay has to know who asks.
  const relay = session.phase === 'signed-in' ? settings?.relay : undefined;
  const [finding, setFinding] = useState<InboxFinding>({ kind: 'nothing' });
  // The answer to an older question must not replace the answer to a newer one.
  const asked = useRef(0);
  const settle = (next: InboxFinding) => {
    asked.current += 1;
    setFinding(next);
  };

  const find = async (typed: string) => {
    const address = withScheme(typed);
    if (!isHttpUri(address)) {
      settle({ kind: 'no-address' });
      return undefined;
    }
    settle({ kind: 'asking', address });
    const question = asked.current;
    const found = await findInbox(transport, relay, address);
    if (question !== asked.current) return undefined;
    if (!found.ok) {
      settle({ kind: 'failed', address, problem: found.problem });
      announce(strangerWords(found.problem).title, 'now');
      return undefined;
    }
    settle({ kind: 'answered', discovery: found.value });
    const { inbox } = found.value;
    announce(
      inbox === undefined
        ? t('notification.discovery.none')
        : t('notification.discovery.said', { inbox: isolate(inbox) }),
    );
    return inbox;
  };

  const take = (typed: string) => {
    const inbox = withScheme(typed);
    const isAddress = isHttpUri(inbox);
    settle(isAddress ? { kind: 'given', inbox } : { kind: 'no-address' });
    return isAddress ? inbox : undefined;
  };

  return { finding, inbox: inboxOf(finding), find, take, forget: () => settle({ kind: 'nothing' }) };
}

function inboxOf(finding: InboxFinding): string | undefined {
  if (finding.kind === 'given') return finding.inbox;
  return finding.kind === 'answered' ? finding.discovery.inbox : undefined;
}
