import type { ReactNode } from 'react';
import { setPreferences, usePreferences } from '../features/workspace/preferences.ts';
import { t } from '../i18n/t.ts';
import { Switch } from '../ui/checkbox.tsx';
import type { Command, CommandGroup } from '../ui/command-registry.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';

const groups: readonly CommandGroup[] = ['item', 'list', 'go', 'general'];

/** The keys that work now, from the same commands that carry them out. */
export function KeyHelp({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}): ReactNode {
  const { singleKeys } = usePreferences();
  return (
    <Dialog open onClose={onClose} title={t('app.keys.title')} description={t('app.keys.intro')} width="wide">
      <Switch
        label={t('app.keys.single')}
        help={t('app.keys.single.help')}
        checked={singleKeys}
        onChange={(next) => setPreferences({ singleKeys: next })}
      />
      <div className="two:columns-2 gap-8">
        {groups.map((group) => (
          <KeyGroup key={group} group={group} commands={commands.filter((each) => each.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

function KeyGroup({ group, commands }: { group: CommandGroup; commands: readonly Command[] }): ReactNode {
  if (commands.length === 0) return null;
  return (
    <section className="break-inside-avoid pb-5">
      <h3 className="pb-1 text-sm text-soft">{t(`app.keys.group.${group}`)}</h3>
      <dl>
        {commands.map(
          (command) =>
            command.keys && (
              <div
                key={command.id}
                className="flex min-h-8 items-center justify-between gap-4 border-line border-t"
              >
                <dt>{command.label}</dt>
                <dd className="flex">
                  <Kbd keys={command.keys} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
