import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { DiscoveryReport } from '../notification/discovery-report.tsx';
import { useInboxFinder } from '../notification/use-inbox-finder.ts';

/** Looks for the inbox of the service by its web address, and says how it was found or what was tried. */
export function FindInbox({ id, onFound }: { id: string; onFound: (inbox: string) => void }): ReactNode {
  const { finding, find } = useInboxFinder();
  const search = async () => {
    const inbox = await find(id);
    if (inbox !== undefined) onFound(inbox);
  };
  return (
    <div className="-mt-2 grid gap-2">
      <div>
        <Button
          icon={Search}
          disabled={id.trim() === ''}
          busy={finding.kind === 'asking' ? t('services.add.find.asking') : undefined}
          onClick={() => void search()}
        >
          {t('services.add.find')}
        </Button>
      </div>
      {finding.kind === 'no-address' && (
        <p className="text-no text-sm" role="alert">
          {t('services.fault.id.no-url')}
        </p>
      )}
      <DiscoveryReport finding={finding} />
    </div>
  );
}
