import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { MAX_UNDO_SECONDS, type Settings, UNDO_SECONDS } from '../../domain/settings/settings.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { NewsPreference } from './news-preference.tsx';
import { RelaySetting } from './relay-setting.tsx';

/** Times that are offered, in seconds. */
const TIMES = [0, 5, UNDO_SECONDS, 15, 30, 60, MAX_UNDO_SECONDS];

/** What the maintainer can have her way, on all devices: the time to undo, and the form of events. */
export function Preferences(): ReactNode {
  const { pod } = useWorkspace();
  const settings = useSettings().data;
  if (settings === undefined || pod?.home === undefined) return null;
  return (
    <section className="grid gap-4">
      <h2 className="font-semibold text-soft text-sm">{t('setup.preferences')}</h2>
      <UndoTime settings={settings} />
      <RelaySetting relay={settings.relay} />
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
  const { orchestrator } = useWorkspace();
  const [wanted, setWanted] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const current = wanted ?? settings.undoSeconds ?? UNDO_SECONDS;
  const times = [...new Set([...TIMES, current])].sort((a, b) => a - b);
  const choose = async (undoSeconds: number) => {
    setWanted(undoSeconds);
    setProblem(undefined);
    const saved = await orchestrator.call('putSettings', { undoSeconds });
    setWanted(undefined);
    if (saved.ok) announce(t('setup.undo.saved'));
    else setProblem(saved.problem);
  };
  return (
    <div className="grid max-w-[24rem] gap-2">
      <Select
        label={t('setup.undo')}
        help={t(current === 0 ? 'setup.undo.none.help' : 'setup.undo.help')}
        value={String(current)}
        options={times.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? t('setup.undo.none') : t('setup.undo.seconds', { count: seconds }),
        }))}
        onChange={(value) => void choose(Number(value))}
      />
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('setup.undo.kept')} />}
    </div>
  );
}
