import { useRef, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import { t } from '../../i18n/t.ts';
import { asStranger } from '../../pod/as-stranger.ts';
import { type Listing, listContainer } from '../../pod/container.ts';
import { askAcceptPost, type PostOffer } from '../../pod/ldn/accept-post.ts';
import { announce } from '../../ui/announce.ts';
import { strangerWords } from '../notification/stranger-words.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** What an inbox shows to a stranger. Each part is `undefined` until it is known. */
export interface InboxLook {
  readonly inbox: string;
  readonly listing?: Result<Listing>;
  readonly offer?: Result<PostOffer>;
}

/** Looks into one inbox at a time, as a stranger: what lies in it, and what it takes. */
export function useInboxLook(): [look: InboxLook | undefined, lookAt: (inbox: string | undefined) => void] {
  const { transport } = useWorkspace();
  const [look, setLook] = useState<InboxLook>();
  const started = useRef(0);

  const lookAt = (inbox: string | undefined) => {
    started.current += 1;
    const own = started.current;
    const learn = (part: Partial<InboxLook>) => {
      if (own === started.current) setLook((before) => before && { ...before, ...part });
    };
    setLook(inbox === undefined ? undefined : { inbox });
    if (inbox === undefined) return;
    const stranger = asStranger(transport);
    void askAcceptPost(stranger, inbox).then((offer) => learn({ offer }));
    void listContainer(stranger, inbox).then((listing) => {
      learn({ listing });
      if (own !== started.current) return;
      if (listing.ok) announce(t('check.members.said', { count: listing.value.members.length }));
      else announce(strangerWords(listing.problem).title);
    });
  };
  return [look, lookAt];
}
