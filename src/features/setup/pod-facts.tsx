import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { usePodSetup } from './use-setup.ts';

/** What the profile says, and how the server controls access. */
export function PodFacts({ pod }: { pod: PodProfile }): ReactNode {
  const { data: setup } = usePodSetup();
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-soft text-sm">{t('setup.pod')}</h2>
      <DescriptionList
        items={[
          { term: t('setup.name'), value: pod.name && <bdi>{pod.name}</bdi> },
          { term: t('setup.webid'), value: <SafeLink href={pod.webId} /> },
          {
            term: t('setup.issuer'),
            value: pod.issuers.length > 0 ? <Links urls={pod.issuers} /> : undefined,
          },
          {
            term: t('setup.storage'),
            value: pod.storages.length > 0 ? <Links urls={pod.storages} /> : t('setup.storage.none'),
          },
          { term: t('setup.access'), value: setup?.storage && t(`setup.access.${setup.access}`) },
        ]}
      />
    </section>
  );
}

function Links({ urls }: { urls: readonly string[] }): ReactNode {
  return urls.map((url) => (
    <div key={url}>
      <SafeLink href={url} />
    </div>
  ));
}
