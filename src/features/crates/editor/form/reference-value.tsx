import { ExternalLink, Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { termFacts } from '../../../../domain/crate/catalogue/terms.ts';
import { typesOf } from '../../../../domain/crate/crate-index.ts';
import { addEntities } from '../../../../domain/crate/edit/entities.ts';
import { isolate, plain } from '../../../../i18n/isolate.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { Name } from '../../../../ui/names.tsx';
import { safeUrl } from '../../../../ui/safe-url.ts';
import { t } from '../../words.ts';
import { useEditing, useIndex } from '../editing.ts';
import { entityName, groupIn } from '../entities/entity-rows.ts';
import { EntityIcon } from '../entity-icon.tsx';
import { kindLabel } from '../labels.ts';
import { LookUpButton } from './look-up-line.tsx';

const box =
  'flex min-h-(--control) min-w-0 grow items-center gap-2 rounded-control border border-line bg-paper px-2.5';

/** Another entity that this one names: a way to its form; or the remark that the crate does not describe it. */
export function ReferenceValue({ to, term }: { to: string; term: string }): ReactNode {
  const { open, change } = useEditing();
  const index = useIndex();
  const entity = index.byId.get(to);
  if (entity === undefined) {
    const url = safeUrl(to);
    return (
      <span className={`${box} flex-wrap border-dashed`}>
        <Icon of={Unlink} className="shrink-0 text-faint" />
        <bdi dir="ltr" className="min-w-0 truncate" title={to}>
          {plain(to)}
        </bdi>
        <span className="text-faint text-xs">{t('crateForm.reference.dangling')}</span>
        <span className="ms-auto flex items-center gap-2 text-sm">
          <button
            type="button"
            className="min-h-6 text-act hover:text-act-strong"
            onClick={() => {
              const type = termFacts(term).types?.[0] ?? 'CreativeWork';
              change(t('crateForm.reference.described', { id: isolate(to) }), (crate) =>
                addEntities(crate, [{ '@id': to, '@type': type }]),
              );
              open(to);
            }}
          >
            {t('crateForm.reference.describe')}
          </button>
          {url !== undefined && (
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('crateForm.reference.web')}
              title={t('crateForm.reference.web')}
              className="text-soft hover:text-ink"
            >
              <Icon of={ExternalLink} />
            </a>
          )}
        </span>
      </span>
    );
  }
  const name = entityName(entity);
  const group = groupIn(index, entity);
  return (
    <span className="grid min-w-0 gap-1">
      <button
        type="button"
        onClick={() => open(to)}
        title={to}
        className={`${box} text-start transition-colors hover:border-edge hover:bg-sunk`}
      >
        <EntityIcon group={group} folder={typesOf(entity).includes('Dataset')} />
        <span className="min-w-0 truncate">
          <span className="sr-only">{t('crateForm.reference.open', { name: '' })}</span>
          <Name>{name}</Name>
        </span>
        <span className="ms-auto min-w-0 max-w-[45%] shrink-0 truncate ps-2 text-faint text-xs">
          {kindLabel({ types: typesOf(entity), group })}
        </span>
      </button>
      <LookUpButton entity={entity} />
    </span>
  );
}
