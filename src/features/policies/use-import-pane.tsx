import { useState } from 'react';
import { titleOf, withTitle } from '../../domain/policy/book-title.ts';
import { withSource } from '../../domain/policy/header.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import { type Brought, ImportPolicy } from './import-policy.tsx';
import type { Pane } from './pane.ts';
import { useBookChanges } from './use-book-changes.ts';
import type { NewPaneOptions } from './use-form-pane.tsx';

/** The pane in which a rule book of somebody else is brought in. */
export function useImportPane({ reading, begin, setSearch }: NewPaneOptions): Pane {
  const changes = useBookChanges();
  const [brought, setBrought] = useState<Brought>();
  if (!reading) return {};

  const keep = async ({ text, source, name }: Brought) => {
    const title = titleOf(text) ?? name;
    const id = begin.idFor(title);
    if (!(await changes.save({ id, title, text: broughtText(text, title, source) }))) return;
    setBrought(undefined);
    setSearch({ id });
  };
  const cancel = <Button onClick={() => setSearch({})}>{t('ui.cancel')}</Button>;
  return {
    detail: (
      <ImportPolicy
        brought={brought}
        onBring={setBrought}
        reading={reading}
        notices={
          <>
            {changes.failed && <WriteNotice area="policies" problem={changes.failed.problem} />}
            <WriteHint area="policies" {...changes} />
          </>
        }
      />
    ),
    actions: brought ? (
      <>
        <Button
          tone="primary"
          disabled={!changes.canWrite}
          busy={changes.busy ? t('policies.changing') : undefined}
          onClick={() => void keep(brought)}
        >
          {t('policies.import.keep')}
        </Button>
        {cancel}
      </>
    ) : (
      cancel
    ),
  };
}

/** What is kept: the text as it came, with where it came from, and a title where it has none. */
function broughtText(text: string, title: string, source: string): string {
  const named = titleOf(text) === undefined ? withTitle(text, title) : text;
  return withSource(named, source);
}
