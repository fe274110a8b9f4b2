import { Lock, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { isolate, plain } from '../../../../i18n/isolate.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Select } from '../../../../ui/select.tsx';
import { t } from '../../words.ts';
import type { FormPartProps } from './form-part-props.ts';
import type { FormWork } from './form-state.ts';

const CARRIES = ['reference', 'copy', 'leave'] as const;

/** One work of the pod: whether and how it goes along. Of a private one is said what each choice gives away. */
export function WorkLine({
  work: { artefact, carry, withEvidence },
  hasEvidence,
  setForm,
}: {
  readonly work: FormWork;
  /** Whether others did anything for it. */
  readonly hasEvidence: boolean;
  readonly setForm: FormPartProps['setForm'];
}): ReactNode {
  const { title, url, files, visibility } = artefact;
  const isPrivate = visibility === 'private';
  const change = (changed: Partial<FormWork>) =>
    setForm((form) => ({
      ...form,
      works: form.works.map((each) => (each.artefact.url === url ? { ...each, ...changed } : each)),
    }));
  return (
    <li className="grid gap-1.5 border-line border-t py-2.5 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <div className="min-w-[12rem] grow basis-0">
          <p dir="auto" className="wrap-anywhere font-serif">
            {plain(title)}
          </p>
          <p className="flex flex-wrap items-center gap-x-3 text-faint text-sm">
            <span>{t('crateStart.work.files', { count: files.length })}</span>
            {isPrivate && (
              <span className="inline-flex items-center gap-1">
                <Icon of={Lock} />
                {t('crateStart.work.private')}
              </span>
            )}
          </p>
        </div>
        <div className="ms-auto flex items-center gap-1">
          <Select
            label={t('crateStart.work.carry', { title: isolate(title) })}
            labelHidden
            value={carry}
            options={CARRIES.map((value) => ({ value, label: t(`crateStart.work.${value}`) }))}
            onChange={(chosen) => change({ carry: chosen })}
          />
          <IconButton
            icon={X}
            label={t('crateStart.work.remove', { title: isolate(title) })}
            onClick={() =>
              setForm((form) => ({
                ...form,
                works: form.works.filter((each) => each.artefact.url !== url),
              }))
            }
          />
        </div>
      </div>
      {isPrivate && (
        <p className={carry === 'leave' ? 'text-soft text-sm' : 'text-sm text-wait'}>
          {t(`crateStart.work.private.${carry}`)}
        </p>
      )}
      {carry !== 'leave' && hasEvidence && (
        <Checkbox
          label={t('crateStart.work.evidence')}
          checked={withEvidence}
          onChange={(checked) => change({ withEvidence: checked })}
        />
      )}
    </li>
  );
}
