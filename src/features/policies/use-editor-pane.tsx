import { useState } from 'react';
import { titleOf } from '../../domain/policy/book-title.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import { ClashNotice } from './clash-notice.tsx';
import { editingOf } from './editing.ts';
import type { Pane } from './pane.ts';
import type { PoliciesSearch } from './policies-search.ts';
import { PolicyEditor } from './policy-editor.tsx';
import type { BookReading, PolicyView } from './policy-views.ts';
import { useBookChanges } from './use-book-changes.ts';
import { useDrafts } from './use-drafts.ts';
import type { NewPolicy } from './use-new-policy.ts';

export interface EditorPaneOptions {
  readonly policy: PolicyView | undefined;
  readonly reading: BookReading | undefined;
  readonly setSearch: (search: PoliciesSearch) => void;
  readonly begin: NewPolicy;
}

/** The pane in which the text of a policy of one's own is changed. */
export function useEditorPane({ policy, reading, setSearch, begin }: EditorPaneOptions): Pane {
  const drafts = useDrafts();
  const changes = useBookChanges();
  const [asking, setAsking] = useState(false);
  if (!policy || !reading) return {};

  const editing = editingOf(policy, drafts, changes);
  const { text, clash, isChanged } = editing;
  const leave = () => setSearch(policy.origin === 'own' ? { id: policy.id } : {});
  const save = async (over?: boolean) => {
    if (await editing.save(over)) setSearch({ id: policy.id });
  };
  const discard = () => {
    setAsking(false);
    editing.discard();
    leave();
  };
  const failed = changes.failed?.id === policy.id ? changes.failed.problem : undefined;

  return {
    detail: (
      <>
        <PolicyEditor
          key={policy.id}
          policy={policy}
          reading={reading}
          text={text}
          onChange={editing.change}
          notices={
            <>
              {clash && (
                <ClashNotice
                  clash={clash}
                  theirs={policy.text}
                  mine={text}
                  canWrite={changes.canWrite}
                  onSaveOver={() => void save(true)}
                  onCopy={() =>
                    begin.draft(t('policies.copy.title', { title: titleOf(text) ?? policy.title }), text)
                  }
                  onTakeTheirs={() => setAsking(true)}
                />
              )}
              {failed && !(clash && failed.kind === 'conflict') && (
                <WriteNotice area="policies" problem={failed} />
              )}
              <WriteHint area="policies" {...changes} />
            </>
          }
        />
        <AlertDialog
          open={asking}
          danger
          title={t('policies.discard.title', { policy: isolate(policy.title) })}
          consequence={t(policy.origin === 'own' ? 'policies.discard.own' : 'policies.discard.new')}
          action={t('policies.discard')}
          onCancel={() => setAsking(false)}
          onConfirm={discard}
        />
      </>
    ),
    actions: (
      <>
        <Button
          tone="primary"
          disabled={!isChanged || !changes.canWrite || clash !== undefined}
          busy={changes.busy ? t('policies.changing') : undefined}
          onClick={() => void save()}
        >
          {t('policies.save')}
        </Button>
        <Button onClick={leave}>{t(isChanged ? 'policies.leave' : 'ui.close')}</Button>
        {isChanged && (
          <Button tone="plain" onClick={() => setAsking(true)}>
            {t('policies.discard')}
          </Button>
        )}
      </>
    ),
  };
}
