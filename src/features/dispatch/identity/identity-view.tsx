import { type ReactNode, useEffect, useRef } from 'react';
import { readAddress } from '../../../platforms/ocm/address.ts';
import { Section } from '../../../ui/section.tsx';
import { useSettings } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { DispatchListView } from '../list/dispatch-list-view.tsx';
import { t } from '../words.ts';
import { AddressSection } from './address-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { PublishSection } from './publish-section.tsx';
import { useIdentity } from './use-identity.ts';

const LIMITS = ['person', 'browser', 'script', 'reva', 'removal'] as const;

/** Which host vouches for what the maintainer sends, with which keys, and what it publishes for that. */
export function IdentityView(): ReactNode {
  const { session } = useWorkspace();
  const sender = useSettings().data?.sender;
  const host = sender === undefined ? undefined : readAddress(sender)?.host;
  const identity = useIdentity(host);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const isIn = session.phase === 'signed-in';
  return (
    <DispatchListView
      instead={{
        detail: (
          <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
            <header className="grid gap-1.5">
              <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
                {t('identity.title')}
              </h2>
              <p className="max-w-[65ch] text-soft">{t('identity.lead')}</p>
            </header>
            {isIn ? (
              <>
                <AddressSection key={sender ?? ''} sender={sender} />
                <KeysSection host={host} identity={identity} />
              </>
            ) : (
              <p className="text-soft">{t('identity.out')}</p>
            )}
            <Section title={t('identity.limits')}>
              <ul className="grid max-w-[65ch] list-disc gap-1.5 ps-5 marker:text-faint">
                {LIMITS.map((limit) => (
                  <li key={limit}>{t(`identity.limit.${limit}`)}</li>
                ))}
              </ul>
            </Section>
          </article>
        ),
        side: isIn && <PublishSection key={host ?? ''} host={host} identity={identity} />,
      }}
    />
  );
}
