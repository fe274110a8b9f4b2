import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';

export interface NewPolicyMenuProps {
  readonly onForm: () => void;
  readonly onText: () => void;
  readonly onImport: () => void;
}

/** The ways to a policy of one's own. */
export function NewPolicyMenu({ onForm, onText, onImport }: NewPolicyMenuProps): ReactNode {
  return (
    <div>
      <Menu
        trigger={<Button icon={Plus}>{t('policies.new')}</Button>}
        groups={[
          {
            kind: 'actions',
            items: [
              { label: t('policies.new.form'), onSelect: onForm },
              { label: t('policies.new.text'), onSelect: onText },
              { label: t('policies.new.import'), onSelect: onImport },
            ],
          },
        ]}
      />
    </div>
  );
}
