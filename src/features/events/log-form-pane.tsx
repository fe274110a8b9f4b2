import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { LogForm, Settings } from '../../domain/settings/settings.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

/** In which form messages go into the public log. Asked once, changed here. */
export function LogFormPane({ settings, canWrite }: { settings: Settings; canWrite: boolean }): ReactNode {
  const { orchestrator } = useWorkspace();
  // What was not touched follows the pod, which may bring what another device has set.
  const [draftForm, setForm] = useState<LogForm>();
  const [draftNames, setNames] = useState<string>();
  const form = draftForm ?? settings.logForm ?? 'processed';
  const names = draftNames ?? settings.markedPrivate.join(', ');
  const [state, setState] = useState<'open' | 'saving' | 'saved'>('open');
  const [problem, setProblem] = useState<Problem>();

  const save = async () => {
    setState('saving');
    setProblem(undefined);
    const markedPrivate = [...new Set(names.split(/[\s,]+/).filter(Boolean))].sort();
    const saved = await orchestrator.call('putSettings', { logForm: form, markedPrivate });
    setState(saved.ok ? 'saved' : 'open');
    if (saved.ok) announce(t('events.form.saved'));
    else setProblem(saved.problem);
  };
  const touched = () => setState('open');

  return (
    <form
      className="grid max-w-[60ch] gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header className="grid gap-2">
        <h2 className="text-lg">{t('events.form.title')}</h2>
        <p className="text-soft">{t('events.form.text')}</p>
      </header>
      <RadioList
        legend={t('events.form.legend')}
        value={form}
        disabled={!canWrite}
        onChange={(value) => {
          touched();
          setForm(value);
        }}
        options={[
          {
            value: 'processed',
            label: t('events.form.processed'),
            means: t('events.form.processed.means'),
          },
          { value: 'verbatim', label: t('events.form.verbatim'), means: t('events.form.verbatim.means') },
        ]}
      />
      {form === 'processed' && (
        <TextField
          label={t('events.form.private')}
          help={t('events.form.private.help')}
          optional
          value={names}
          disabled={!canWrite}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(value) => {
            touched();
            setNames(value);
          }}
        />
      )}
      {problem && <Notice tone="no" urgent {...problemWords(problem)} />}
      {canWrite ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            tone="primary"
            busy={state === 'saving' ? t('events.form.saving') : undefined}
          >
            {t('events.form.save')}
          </Button>
          {state === 'saved' && <span className="text-sm text-yes">{t('events.form.saved')}</span>}
        </div>
      ) : (
        <p className="text-soft">{t('events.form.signed-out')}</p>
      )}
    </form>
  );
}
