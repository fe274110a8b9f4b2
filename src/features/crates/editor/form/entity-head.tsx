import { Copy, EllipsisVertical, PenLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CrateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import { plain } from '../../../../i18n/isolate.ts';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu } from '../../../../ui/menu.tsx';
import { Name } from '../../../../ui/names.tsx';
import { t } from '../../words.ts';
import { entityName } from '../entities/entity-rows.ts';
import type { EntityCommands } from '../entity-commands.ts';
import { TypesField } from './types-field.tsx';

export interface EntityHeadProps {
  readonly entity: CrateEntity;
  readonly index: CrateIndex;
  readonly context: unknown;
  readonly commands: EntityCommands;
}

/** What the form is about: name, types and id, and what can be done with the whole. */
export function EntityHead({ entity, index, context, commands }: EntityHeadProps): ReactNode {
  const id = entity['@id'];
  const kind = index.kindOf(id);
  return (
    <header className="grid gap-2.5">
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 grow font-semibold font-serif text-xl">
          <Name>{kind === 'descriptor' ? t('crateEditor.descriptor') : entityName(entity)}</Name>
        </h2>
        <Menu
          trigger={<IconButton icon={EllipsisVertical} label={t('crateEditor.action.more')} />}
          groups={[
            {
              kind: 'actions',
              items: [
                {
                  label: commands.rename.label,
                  icon: PenLine,
                  keyHint: commands.rename.keys,
                  hindered: commands.rename.hindered,
                  onSelect: commands.rename.run,
                },
                {
                  label: commands.duplicate.label,
                  icon: Copy,
                  keyHint: commands.duplicate.keys,
                  hindered: commands.duplicate.hindered,
                  onSelect: commands.duplicate.run,
                },
              ],
            },
            {
              kind: 'actions',
              items: [
                {
                  label: commands.remove.label,
                  icon: Trash2,
                  keyHint: commands.remove.keys,
                  danger: true,
                  hindered: commands.remove.hindered,
                  onSelect: commands.remove.run,
                },
              ],
            },
          ]}
        />
      </div>
      <TypesField entity={entity} context={context} />
      <div className="flex min-w-0 items-center gap-1">
        <code dir="ltr" title={id} className="min-w-0 truncate font-mono text-soft text-xs">
          {plain(id)}
        </code>
        <CopyButton text={id} label={t('crateEditor.action.copy-id')} />
      </div>
    </header>
  );
}
