import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Hub } from '../../../domain/settings/hubs.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { hubLink } from '../../../platforms/jupyter/hub-link.ts';
import { type NotebookSource, notebookSource } from '../../../platforms/jupyter/notebook-source.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { Section } from '../../../ui/section.tsx';
import { useSettings } from '../../workspace/queries.ts';
import { t } from '../words.ts';
import type { RunPlan } from './run-plan.ts';

const none: readonly Hub[] = [];

/** Links that open the same notebook in the hubs of the settings. */
export function Hubs({ plan }: { plan: RunPlan }): ReactNode {
  const hubs = useSettings().data?.hubs ?? none;
  const main = plan.steps.find(({ isMain }) => isMain);
  const isOpenable = plan.main?.isNotebook && main?.url !== undefined;
  return (
    <Section isSide title={t('run.hubs')}>
      {hubs.length === 0 ? (
        <p className="text-soft">
          {t('run.hubs.none')}{' '}
          <Link to="/setup" className={linkClass}>
            {t('run.hubs.settings')}
          </Link>
        </p>
      ) : isOpenable && main.url !== undefined ? (
        <HubLinks hubs={hubs} url={main.url} />
      ) : (
        <p className="text-soft">{t(plan.main?.isNotebook ? 'run.hub.not-public' : 'run.hub.no-notebook')}</p>
      )}
    </Section>
  );
}

function HubLinks({ hubs, url }: { hubs: readonly Hub[]; url: string }): ReactNode {
  const source = notebookSource(url);
  return (
    <>
      <p className="text-soft text-sm">{t('run.hubs.privacy')}</p>
      <ul className="grid gap-3">
        {hubs.map((hub) => (
          <li key={`${hub.kind} ${hub.url}`} className="grid gap-0.5">
            <HubEntry hub={hub} source={source} />
          </li>
        ))}
      </ul>
      {source.kind === 'web' && (
        <p>
          <CopyButton text={source.url} label={t('run.hub.copy')} />
        </p>
      )}
    </>
  );
}

function HubEntry({ hub, source }: { hub: Hub; source: NotebookSource }): ReactNode {
  const link = hubLink(hub, source);
  const name = hub.url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (link === undefined)
    return (
      <>
        <p className="text-faint">{name}</p>
        <p className="text-soft text-sm">{t('run.hub.impossible')}</p>
      </>
    );
  return (
    <>
      <p className="wrap-anywhere">
        <SafeLink href={link.url}>{t('run.hub.open', { hub: isolate(name) })}</SafeLink>
      </p>
      <p className="wrap-anywhere text-soft text-sm">
        {link.brings === 'file' || source.kind !== 'git'
          ? t('run.hub.file')
          : t(`run.hub.${link.brings}`, { repository: isolate(source.repository) })}
      </p>
    </>
  );
}
