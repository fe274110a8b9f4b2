import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PageVersion } from '../../domain/artefact/landing-page.ts';
import type { Problem } from '../../domain/problem.ts';
import { formatMoment } from '../../i18n/format.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { listVersions } from '../../pod/artefact/landing.ts';
import { SafeLink } from '../../ui/safe-link.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { Section } from './section.tsx';

/** The former landing pages that are kept, the newest first. Asked for when the artefact is looked at. */
export function VersionsSection({ artefact }: { artefact: string }): ReactNode {
  const { transport, session } = useWorkspace();
  const { data, error } = useQuery<readonly PageVersion[], Problem>({
    queryKey: ['versions', artefact],
    queryFn: async () => {
      const found = await listVersions(transport, artefact);
      if (!found.ok) throw found.problem;
      return [...found.value].reverse();
    },
    enabled: session.phase === 'signed-in',
    retry: false,
  });
  if (data?.length === 0 || (data === undefined && error === null)) return null;
  return (
    <Section title={t('artefacts.versions')}>
      {error && <p className="text-soft text-sm">{problemWords(error).title}</p>}
      <ul className="grid gap-1">
        {data?.map(({ number, url, keptAt }) => (
          <li key={url}>
            <SafeLink href={url}>{t('artefacts.versions.number', { number: String(number) })}</SafeLink>
            {keptAt !== undefined && (
              <span className="text-faint text-sm">
                {' '}
                {t('artefacts.versions.until', { time: formatMoment(keptAt) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
