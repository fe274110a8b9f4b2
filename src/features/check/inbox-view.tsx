import { type ReactNode, useState } from 'react';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { Listing } from '../../pod/container.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import { InboxMember } from './inbox-member.tsx';
import type { InboxLook } from './use-inbox-look.ts';

/** Members that are listed before the reader asks for more. */
const PAGE = 50;

/** What an inbox takes, and what lies in it. */
export function InboxView({ look }: { look: InboxLook }): ReactNode {
  const { listing, offer } = look;
  return (
    <div className="grid gap-4">
      <DescriptionList items={[{ term: t('check.takes'), value: takesWords(offer) }]} />
      {listing === undefined && <Skeleton rows={4} label={t('check.members.reading')} />}
      {listing?.ok === false && (
        <Notice tone="no" {...strangerWords(listing.problem)} kept={t('check.members.failed')} />
      )}
      {listing?.ok && <Members listing={listing.value} />}
    </div>
  );
}

function Members({ listing }: { listing: Listing }): ReactNode {
  const [shown, setShown] = useState(PAGE);
  const { members, containers, truncated } = listing;
  const rest = members.length - shown;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p>
          {t(members.length === 0 ? 'check.members.none' : 'check.members.count', { count: members.length })}
        </p>
        {members.length > 0 && (
          <CopyButton text={members.map(({ url }) => url).join('\n')} label={t('check.members.copy')} />
        )}
      </div>
      {truncated && <Notice tone="wait" title={t('check.members.truncated')} />}
      {members.length > 0 && (
        <ul className="border-line border-t">
          {members.slice(0, shown).map((member) => (
            <li key={member.url} className="border-line border-b">
              <InboxMember member={member} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>{t('check.members.more', { count: rest })}</Button>
        </div>
      )}
      {containers.length > 0 && (
        <details className="text-sm text-soft">
          <summary>{t('check.members.containers', { count: containers.length })}</summary>
          <ul className="mt-1 font-mono text-xs leading-5">
            {containers.slice(0, PAGE).map((url) => (
              <li key={url} dir="ltr" className="wrap-anywhere">
                {plain(url)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function takesWords(offer: InboxLook['offer']): string {
  if (offer === undefined) return t('check.takes.asking');
  if (!offer.ok || offer.value.types.length === 0) return t('check.takes.silent');
  const types = plain(offer.value.types.slice(0, 12).join(', '));
  return offer.value.jsonLd ? types : t('check.takes.no-json-ld', { types });
}
