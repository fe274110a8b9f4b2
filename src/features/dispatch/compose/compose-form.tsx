import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { formatBytes, formatList } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { runPlan } from '../run/run-plan.ts';
import { t } from '../words.ts';
import { ChecksSection } from './checks-section.tsx';
import { CopySection } from './copy-section.tsx';
import { NodeSection } from './node-section.tsx';
import { SenderSection } from './sender-section.tsx';
import type { Checks } from './use-checks.ts';
import type { Composer } from './use-composer.ts';
import { WaySection } from './way-section.tsx';

export interface ComposeFormProps {
  readonly composer: Composer;
  readonly checks: Checks;
}

/** The form in which a dispatch is composed, from the recipient to what was found before it leaves. */
export function ComposeForm({ composer, checks }: ComposeFormProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { draft, change, problem, order, sending } = composer;
  return (
    <form
      aria-label={t('compose.title')}
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
      onSubmit={(event) => event.preventDefault()}
    >
      <header className="grid gap-1">
        <p className="text-faint text-sm">{t('compose.title')}</p>
        <h2
          ref={heading}
          tabIndex={-1}
          className="wrap-anywhere text-balance font-serif text-xl outline-none"
          dir="auto"
        >
          {plain(composer.name)}
        </h2>
        <WhatIsSent composer={composer} />
      </header>
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('compose.kept')} />}
      {order && !order.ok && <Notice tone="no" {...problemWords(order.problem)} />}
      <fieldset disabled={sending} className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <legend className="sr-only">{t('compose.title')}</legend>
        <TextArea
          label={t('compose.to')}
          help={t('compose.to.help')}
          error={faultOf(composer)}
          rows={1}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={draft.recipients}
          onChange={(recipients) => change({ recipients })}
        />
        <NodeSection composer={composer} />
        <SenderSection composer={composer} />
        <WaySection composer={composer} />
        <CopySection composer={composer} />
        <Section title={t('compose.more')}>
          <div className="max-w-[14rem]">
            <TextField
              label={t('compose.expires')}
              optional
              type="date"
              help={t('compose.expires.help')}
              value={draft.expires}
              onChange={(expires) => change({ expires })}
            />
          </div>
          <Checkbox
            label={t('compose.log')}
            help={t('compose.log.help')}
            checked={draft.log}
            onChange={(log) => change({ log })}
          />
        </Section>
      </fieldset>
      <ChecksSection composer={composer} checks={checks} />
    </form>
  );
}

function WhatIsSent({ composer: { copy, copying, container } }: { composer: Composer }): ReactNode {
  const { steps, bytes } = useMemo(() => runPlan(copy.crate), [copy]);
  if (copying) return null;
  return (
    <p className="text-soft">
      {t('compose.what.files', { count: steps.length })}
      {bytes > 0 && ` (${formatBytes(bytes)})`}.{' '}
      <Link to="/dispatch" search={{ view: 'run', crate: container }} className={linkClass}>
        {t('compose.what.run')}
      </Link>
    </p>
  );
}

function faultOf({ recipients: { fault } }: Composer): string | undefined {
  if (fault === undefined) return undefined;
  if (fault.kind === 'hosts') return t('compose.to.hosts', { hosts: formatList(fault.hosts.map(isolate)) });
  return t(`compose.to.${fault.kind}`, { address: isolate(fault.address) });
}
