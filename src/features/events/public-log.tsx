import { Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';

/** What it means that the log is public, and where it is. */
export function PublicLog({ log }: { log: string }): ReactNode {
  return (
    <section className="grid max-w-[46rem] gap-3 px-6 py-5">
      <h2 className="flex items-center gap-2 text-lg">
        <Icon of={Globe} className="shrink-0 text-brass" />
        {t('events.public.title')}
      </h2>
      <p className="text-soft">{t('events.public.text')}</p>
      <p className="wrap-anywhere font-mono text-xs">
        <SafeLink href={log} />
      </p>
      <div className="-ms-3">
        <CopyButton text={log} label={t('events.public.copy')} />
      </div>
    </section>
  );
}
