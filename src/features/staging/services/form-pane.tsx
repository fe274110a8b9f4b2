import { type ReactNode, useEffect, useRef } from 'react';
import { PLATFORM_KINDS } from '../../../domain/staging/platform.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { t as common } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { ChangeProblem } from './own-problem.tsx';
import { PlatformFields } from './platform-fields.tsx';
import type { OwnPlatforms } from './use-own-platforms.ts';
import type { PlatformDraft } from './use-platform-draft.ts';
import { t } from './words.ts';

export interface FormPaneProps {
  readonly draft: PlatformDraft;
  readonly own: OwnPlatforms;
  readonly isNew: boolean;
  readonly onSave: () => void;
}

/** Adds a platform, or changes one. What is typed is kept until it is saved or thrown away. */
export function FormPane({ draft, own, isNew, onSave }: FormPaneProps): ReactNode {
  const { form, seen, change } = draft;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const title = isNew
    ? t('platform.add.title')
    : t('platform.edit.title', { service: isolate(seen?.label ?? '') });
  return (
    <form
      aria-label={title}
      className="grid gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
      }}
    >
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="wrap-anywhere text-lg outline-none">
          {title}
        </h2>
        <p className="max-w-[60ch] text-soft">{t(isNew ? 'platform.add.intro' : 'platform.edit.token')}</p>
        {draft.isChanged && <p className="text-faint text-sm">{t('platform.draft')}</p>}
      </header>
      <ChangeProblem own={own} />
      {isNew && (
        <Select
          label={t('platform.field.kind')}
          help={t(`platform.kind.${form.kind}.means`)}
          value={form.kind}
          options={PLATFORM_KINDS.map((kind) => ({ value: kind, label: t(`platform.kind.${kind}`) }))}
          onChange={(kind) => change({ ...form, kind })}
        />
      )}
      <PlatformFields draft={draft} />
    </form>
  );
}

/** Saves the form, keeps it for later, or throws it away. */
export function FormActions(props: FormPaneProps & { readonly onClose: () => void }): ReactNode {
  const { draft, own, isNew, onSave, onClose } = props;
  return (
    <>
      <Button
        tone="primary"
        disabled={!own.canWrite || (!isNew && !draft.isChanged)}
        busy={own.isBusy ? t('platform.saving') : undefined}
        onClick={onSave}
      >
        {t(isNew ? 'platform.add.save' : 'platform.edit.save')}
      </Button>
      <Button onClick={onClose}>{common(draft.isChanged ? 'ui.close' : 'ui.cancel')}</Button>
      {draft.isChanged && (
        <Button
          tone="plain"
          onClick={() => {
            draft.forget();
            onClose();
          }}
        >
          {t('platform.discard')}
        </Button>
      )}
    </>
  );
}
