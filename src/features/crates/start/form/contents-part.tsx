import { FileInput, FolderInput, Globe, Library } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { formatBytes } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { t } from '../../words.ts';
import { PickButton } from '../pick-button.tsx';
import { RefusedList } from '../report/refused-list.tsx';
import { FileLine } from './file-line.tsx';
import type { FormPartProps } from './form-part-props.ts';
import { rolesOf, withTree } from './form-state.ts';
import type { PlanCircumstances } from './plan-of-form.ts';
import { WebDialog } from './web-dialog.tsx';
import { WorkLine } from './work-line.tsx';
import { WorksDialog } from './works-dialog.tsx';

/** So many files are listed; what is special about one stands first. */
const SHOWN = 60;

/** What goes into the crate: files of this computer, of the web, of the pod, and works of the pod. */
export function ContentsPart({
  form,
  setForm,
  evidenceOf,
}: FormPartProps & Pick<PlanCircumstances, 'evidenceOf'>): ReactNode {
  const [open, setOpen] = useState<'works' | 'web'>();
  const { files, works, start } = form;
  const roles = useMemo(() => rolesOf(form), [form]);
  const sorted = useMemo(
    () =>
      files
        .map((file, index) => ({ file, role: roles[index] }))
        .sort((a, b) => Number(isSpecial(b.role)) - Number(isSpecial(a.role))),
    [files, roles],
  );
  const bytes = files.reduce((sum, { size = 0 }) => sum + size, 0);
  const missing = missingRole(start, roles, works.length > 0);
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{t('crateStart.contents')}</h3>
        {files.length > 0 && (
          <p className="text-soft text-sm">
            {t('crateStart.contents.sum', {
              files: t('crateStart.contents.count', { count: files.length }),
              size: formatBytes(bytes),
            })}
          </p>
        )}
      </div>
      {works.length > 0 && (
        <ul className="grid border-line border-y">
          {works.map((work) => (
            <WorkLine
              key={work.artefact.url}
              work={work}
              hasEvidence={evidenceOf(work.artefact.url).length > 0}
              setForm={setForm}
            />
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul className="grid border-line border-y">
          {sorted.slice(0, SHOWN).map(({ file, role }) => (
            <FileLine key={file.at} file={file} role={role} start={start} setForm={setForm} />
          ))}
        </ul>
      )}
      {files.length > SHOWN && (
        <p className="text-faint text-sm">{t('crateStart.contents.more', { count: files.length - SHOWN })}</p>
      )}
      {files.length === 0 && works.length === 0 && (
        <p className="text-soft">{t('crateStart.contents.none')}</p>
      )}
      {missing && <p className="text-sm text-wait">{t(`crateStart.no-${missing}`)}</p>}
      <RefusedList refused={form.refused} />
      <div className="flex flex-wrap gap-2">
        <PickButton
          kind="files"
          icon={FileInput}
          onTree={(tree) => setForm((known) => withTree(known, tree))}
        >
          {t('crateStart.add.files')}
        </PickButton>
        <PickButton
          kind="folder"
          icon={FolderInput}
          onTree={(tree) => setForm((known) => withTree(known, tree, `${tree.name}/`))}
        >
          {t('crateStart.add.folder')}
        </PickButton>
        <Button icon={Library} onClick={() => setOpen('works')}>
          {t('crateStart.add.works')}
        </Button>
        <Button icon={Globe} onClick={() => setOpen('web')}>
          {t('crateStart.add.web')}
        </Button>
      </div>
      {open === 'works' && (
        <WorksDialog
          chosen={works.map(({ artefact }) => artefact.url)}
          setForm={setForm}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'web' && <WebDialog setForm={setForm} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function isSpecial(role: string | undefined): boolean {
  return role === 'article' || role === 'workflow' || role === 'result';
}

/** What a crate of this kind is made around, and does not have yet. A work of the pod may be just that. */
function missingRole(
  start: FormPartProps['form']['start'],
  roles: readonly (string | undefined)[],
  hasWorks: boolean,
): 'workflow' | 'article' | 'result' | undefined {
  if (start === 'run') return roles.includes('result') ? undefined : 'result';
  if (start === 'package' || hasWorks) return undefined;
  return roles.includes(start) ? undefined : start;
}
