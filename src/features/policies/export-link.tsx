import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';

/** Saves a text as a file. */
export function ExportLink({ name, text }: { name: string; text: string }): ReactNode {
  return (
    <div>
      <Button icon={Download} onClick={() => saveFile(name, text, 'text/n3')}>
        {t('policies.export')}
      </Button>
    </div>
  );
}
