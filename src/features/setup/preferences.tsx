import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Hub } from '../../domain/settings/hubs.ts';
import {
  MAX_UNDO_SECONDS,
  PATIENCE_DAYS,
  type Settings,
  UNDO_SECONDS,
} from '../../domain/settings/settings.ts';
import { t } from '../../i18n/t.ts';
import { useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { HubSetting } from './hub-setting.tsx';
import { NewsPreference } from './news-preference.tsx';
import { NumberPreference } from './number-preference.tsx';
import { RelaySetting } from './relay-setting.tsx';

/** Times that are offered, in seconds. */
const TIMES = [0, 5, UNDO_SECONDS, 15, 30, 60, MAX_UNDO_SECONDS];

/** Times after which what waits is overdue, in days. */
const PATIENCES = [7, 14, PATIENCE_DAYS, 60, 90, 180];

const none: readonly Hub[] = [];

/** What the maintainer can have her way, on all devices: the time to undo, her patience, and the form of events. */
export function Preferences(): ReactNode {
  const { pod } = useWorkspace();
  const settings = useSettings().data;
  if (settings === undefined || pod?.home === undefined) return null;
  return (
    <section className="grid gap-4">
      <h2 className="font-semibold text-soft text-sm">{t('setup.preferences')}</h2>
      <UndoTime settings={settings} />
      <Patience settings={settings} />
      <RelaySetting relay={settings.relay} />
      <HubSetting hubs={settings.hubs ?? none} />
      <NewsPreference />
      {pod.eventLog !== undefined && (
        <p className="text-soft">
          {t(`setup.log-form.${settings.logForm ?? 'unasked'}`)}{' '}
          <Link
            to="/events"
            search={{ pane: 'form' }}
            className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
          >
            {t('setup.log-form.change')}
          </Link>
        </p>
      )}
    </section>
  );
}

function UndoTime({ settings }: { settings: Settings }): ReactNode {
  return (
    <NumberPreference
      setting="undoSeconds"
      value={settings.undoSeconds ?? UNDO_SECONDS}
      choices={TIMES}
      label={t('setup.undo')}
      helpFor={(seconds) => t(seconds === 0 ? 'setup.undo.none.help' : 'setup.undo.help')}
      nameOf={(seconds) =>
        seconds === 0 ? t('setup.undo.none') : t('setup.undo.seconds', { count: seconds })
      }
      kept={t('setup.undo.kept')}
    />
  );
}

function Patience({ settings }: { settings: Settings }): ReactNode {
  return (
    <NumberPreference
      setting="patienceDays"
      value={settings.patienceDays ?? PATIENCE_DAYS}
      choices={PATIENCES}
      label={t('setup.patience')}
      helpFor={() => t('setup.patience.help')}
      nameOf={(days) => t('setup.patience.days', { count: days })}
      kept={t('setup.patience.kept')}
    />
  );
}
