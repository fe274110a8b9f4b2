import { type ReactNode, useMemo } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { applyFix, type EntityChange, type Fix } from '../../../domain/crate/fix/fix.ts';
import { fixAllOf } from '../../../domain/crate/fix/fix-of.ts';
import type { Finding } from '../../../domain/finding.ts';
import { plain } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Diff } from '../../../ui/diff.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { entityName } from '../editor/entities/entity-rows.ts';
import { termLabel } from '../editor/labels.ts';
import { t } from '../words.ts';
import type { PanelActions } from './panel-actions.ts';

/** Changed entities that are shown one by one; the others are like them. */
const SHOWN = 12;

export interface FixDialogProps extends Pick<PanelActions, 'onFix'> {
  /** Of one rule. */
  readonly findings: readonly Finding[];
  readonly crate: CrateDocument;
  readonly onClose: () => void;
}

/** Shows what a repair changes before it is made. */
export function FixDialog({ findings, crate, onFix, onClose }: FixDialogProps): ReactNode {
  const fix = useMemo(() => fixAllOf(findings, crate), [findings, crate]);
  const repair = () => {
    if (fix) {
      onFix(t('crateCheck.repair.step', { rule: fix.rule }), (now) => applyFix(now, fix));
      announce(t('crateCheck.repaired', { count: fix.count }));
    }
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('crateCheck.repair.title', { count: fix?.count ?? findings.length })}
      description={t(fix ? 'crateCheck.repair.text' : 'crateCheck.repair.gone')}
      actions={
        <>
          <Button onClick={onClose}>{t('crateCheck.repair.cancel')}</Button>
          {fix && (
            <Button tone="primary" onClick={repair}>
              {t('crateCheck.repair.do')}
            </Button>
          )}
        </>
      }
    >
      {fix && <FixPreview fix={fix} />}
    </Dialog>
  );
}

function FixPreview({ fix: { changes, context, conflicts } }: { fix: Fix }): ReactNode {
  const shown = changes.slice(0, SHOWN);
  return (
    <>
      {conflicts.length > 0 && (
        <Notice
          tone="doubt"
          title={t('crateCheck.repair.conflict', { count: conflicts.length })}
          kept={
            <ul className="grid gap-0.5">
              {conflicts.slice(0, SHOWN).map(({ id, property, values }) => (
                <li key={`${id} ${property}`} className="wrap-anywhere">
                  {t('crateCheck.repair.conflict.of', { property: termLabel(property), entity: plain(id) })}:{' '}
                  <bdi>{plain(values.map((value) => JSON.stringify(value)).join(', '))}</bdi>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {context && (
        <Diff
          label={t('crateCheck.repair.context')}
          before={written(context.before)}
          after={written(context.after)}
        />
      )}
      {shown.length > 0 && <p>{t('crateCheck.repair.changes', { count: changes.length })}</p>}
      {shown.map((change, index) => (
        <Diff
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
          key={index}
          label={labelOf(change)}
          before={written(change.before)}
          after={written(change.after)}
        />
      ))}
      {changes.length > SHOWN && (
        <p className="text-soft">{t('crateCheck.repair.more', { count: changes.length - SHOWN })}</p>
      )}
    </>
  );
}

function labelOf({ before, after }: EntityChange): string {
  const entity = before ?? after;
  return entity ? plain(entityName(entity)) : '';
}

function written(value: unknown): string {
  return value === undefined ? '' : plain(JSON.stringify(value, null, 2));
}
