import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FileRole } from '../../../../domain/crate/build/planned-file.ts';
import type { CrateStart } from '../../../../domain/crate/draft.ts';
import { formatBytes } from '../../../../i18n/format.ts';
import { isolate, plain } from '../../../../i18n/isolate.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Select } from '../../../../ui/select.tsx';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { t } from '../../words.ts';
import { possibleRoles } from './default-roles.ts';
import type { FormPartProps } from './form-part-props.ts';
import type { FormFile } from './form-state.ts';

/** One file: what it is called and where it is, what it is for, and the way out. */
export function FileLine({
  file,
  role,
  start,
  setForm,
}: {
  readonly file: FormFile;
  readonly role: FileRole | undefined;
  readonly start: CrateStart;
  readonly setForm: FormPartProps['setForm'];
}): ReactNode {
  const { at, from, size, mediaType } = file;
  const roles = possibleRoles(start);
  const storages = useWorkspace().pod?.storages ?? [];
  const place = from.kind === 'web' && storages.some((root) => at.startsWith(root)) ? 'pod' : from.kind;
  const facts = [
    place === 'local' ? undefined : t(`crateStart.file.${place}`),
    mediaType,
    size === undefined ? undefined : formatBytes(size),
  ].filter((fact) => fact !== undefined);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-1.5 first:border-t-0">
      <div className="min-w-[9rem] grow basis-0">
        <p className="wrap-anywhere">
          <bdi>{plain(at)}</bdi>
        </p>
        {facts.length > 0 && <p className="wrap-anywhere text-faint text-sm">{facts.join(' · ')}</p>}
      </div>
      <div className="ms-auto flex items-center gap-1">
        {roles.length > 0 && (
          <Select
            label={t('crateStart.file.role', { name: isolate(at) })}
            labelHidden
            value={role ?? 'data'}
            options={roles.map((value) => ({ value, label: t(`crateStart.role.${value}`) }))}
            onChange={(chosen) => setForm((form) => withRole(form, at, chosen))}
          />
        )}
        <IconButton
          icon={X}
          label={t('crateStart.file.remove', { name: isolate(at) })}
          onClick={() => setForm((form) => ({ ...form, files: form.files.filter((each) => each.at !== at) }))}
        />
      </div>
    </li>
  );
}

/** There is one article and one workflow: who had that role before gives it up. */
function withRole(form: FormPartProps['form'], at: string, role: FileRole): FormPartProps['form'] {
  const isOne = role === 'article' || role === 'workflow';
  const files = form.files.map((file): FormFile => {
    if (file.at === at) return { ...file, role };
    if (!isOne || file.role !== role) return file;
    const { role: _, ...rest } = file;
    return rest;
  });
  return { ...form, files };
}
