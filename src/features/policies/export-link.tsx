import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';

/** Saves a text as a file. */
export function ExportLink({ name, text }: { name: string; text: string }): ReactNode {
  return (
    <div>
      <Button icon={Download} onClick={() => saveFile(name, text)}>
        {t('policies.export')}
      </Button>
    </div>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/n3' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
