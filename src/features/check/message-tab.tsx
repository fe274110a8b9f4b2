import { Send } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { PROFILE_IDS, type ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import type { Checked } from './check-message.ts';
import { CheckResult } from './check-result.tsx';
import { MessageInput } from './message-input.tsx';
import { SendDialog } from './send-dialog.tsx';
import { sendable } from './sendable.ts';
import { useChecked } from './use-checked.ts';
import { useDraft } from './use-draft.ts';

const profiles = [
  { value: 'none' as const, label: t('check.profile.none') },
  ...PROFILE_IDS.map((value) => ({ value, label: t(`check.profile.${value}`) })),
];

/** Any message, judged and explained while it is written. Nothing leaves the browser unless it is sent on purpose. */
export function MessageTab(): ReactNode {
  const [text, setText] = useDraft();
  const [choice, setChoice] = useState<ProfileId | 'none'>('none');
  const [sending, setSending] = useState(false);
  const profile = choice === 'none' ? undefined : choice;
  const checked = useChecked(text, profile);
  const document = useMemo(() => sendable(text), [text]);
  const verdict = checked && verdictOf(checked);
  useEffect(() => {
    if (verdict !== undefined) announce(verdict);
  }, [verdict]);

  return (
    <div className="grid gap-x-10 gap-y-6 three:grid-cols-2">
      <section className="grid content-start gap-4 three:sticky three:top-5 three:self-start">
        <p className="max-w-[46rem] text-soft">{t('check.intro')}</p>
        <MessageInput text={text} onText={setText} />
        <div className="max-w-80">
          <Select
            label={t('check.profile')}
            help={t('check.profile.help')}
            value={choice}
            options={profiles}
            onChange={setChoice}
          />
        </div>
      </section>
      <section aria-label={t('check.result')} className="grid min-w-0 content-start gap-3">
        <h2 className="text-lg">{t('check.result')}</h2>
        {checked === undefined || checked.kind === 'empty' ? (
          <p className="text-soft">
            {t(text === '' || checked !== undefined ? 'check.result.empty' : 'check.result.checking')}
          </p>
        ) : (
          <CheckResult
            checked={checked}
            profile={profile}
            actions={
              document && (
                <Button icon={Send} onClick={() => setSending(true)}>
                  {t('check.send')}
                </Button>
              )
            }
          />
        )}
      </section>
      {sending && document && checked && checked.kind !== 'empty' && (
        <SendDialog document={document} checked={checked} onClose={() => setSending(false)} />
      )}
    </div>
  );
}

/** The verdict in a few words, for what is read aloud; nothing while there is no message. */
function verdictOf(checked: Checked): string | undefined {
  if (checked.kind === 'empty') return undefined;
  if (checked.kind === 'unreadable') return t('check.verdict.unreadable');
  const faults = checked.findings.filter(({ severity }) => severity === 'must').length;
  return faults === 0
    ? t('check.verdict.valid')
    : `${t('check.verdict.invalid')}. ${t('check.verdict.invalid.text', { count: faults })}`;
}
