import { type ReactNode, useState } from 'react';
import { COMMON_LICENCES } from '../../../../domain/artefact/licence.ts';
import { licenceEntity } from '../../../../domain/crate/build/licence.ts';
import { CATALOGUE_TYPES, type CatalogueType } from '../../../../domain/crate/catalogue/types.ts';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import type { CrateDraft } from '../../../../domain/crate/draft.ts';
import { addEntities } from '../../../../domain/crate/edit/entities.ts';
import { addValue } from '../../../../domain/crate/edit/values.ts';
import { versionsNamed } from '../../../../domain/crate/facts.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { t as shared } from '../../../../i18n/t.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Select } from '../../../../ui/select.tsx';
import { SuggestField } from '../../../../ui/suggest-field.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { entityName } from '../entities/entity-rows.ts';
import { typeLabel } from '../labels.ts';
import { newEntity } from '../pick/new-entity.ts';

type Choice = CatalogueType | 'licence';

/** Adds an entity by what it is. Files that travel with the crate are added in the tree of files. */
export function AddDialog({ draft, onClose }: { draft: CrateDraft; onClose: () => void }): ReactNode {
  const { change, open } = useEditing();
  const [type, setType] = useState<Choice>('Person');
  const [name, setName] = useState('');
  const [id, setId] = useState('');
  const [problem, setProblem] = useState<string>();
  const index = crateIndex(draft.crate);
  const options = [
    ...CATALOGUE_TYPES.map((each) => ({ value: each as Choice, label: typeLabel(each) })),
    { value: 'licence' as const, label: t('crateEditor.add.licence') },
  ].sort((a, b) => a.label.localeCompare(b.label));

  const make = (): CrateEntity | undefined => {
    if (type === 'licence') return licenceEntity({ id, ...(name.trim() !== '' && { name: name.trim() }) });
    const version = versionsNamed(index.descriptor?.conformsTo)[0] === '1.1' ? '1.1' : '1.2';
    const taken = new Set(index.byId.keys());
    return newEntity({ type, name, id, taken, today: new Date().toISOString(), version });
  };
  const add = () => {
    const entity = make();
    if (entity === undefined) return setProblem(t('crateEditor.add.licence.help'));
    if (index.byId.has(entity['@id']))
      return setProblem(t('crateEditor.add.taken', { id: isolate(entity['@id']) }));
    const words = t('crateEditor.add.done', { name: isolate(entityName(entity)) });
    const isData = type === 'File' || type === 'Dataset' || type === 'ImageObject';
    change(words, (crate) => {
      const added = addEntities(crate, [entity]);
      const root = crateIndex(added).root?.['@id'];
      // A file or folder belongs to the crate from the beginning.
      return isData && root !== undefined && !entity['@id'].startsWith('#')
        ? addValue(added, root, 'hasPart', { '@id': entity['@id'] })
        : added;
    });
    announce(words);
    onClose();
    open(entity['@id']);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('crateEditor.add.title')}
      actions={
        <>
          <Button onClick={onClose}>{shared('ui.cancel')}</Button>
          <Button tone="primary" onClick={add}>
            {t('crateEditor.add.do')}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Select label={t('crateEditor.add.type')} value={type} options={options} onChange={setType} />
        {type !== 'licence' && (
          <TextField label={t('crateEditor.add.name')} value={name} autoComplete="off" onChange={setName} />
        )}
        {type === 'licence' ? (
          <SuggestField
            label={t('crateEditor.add.licence')}
            help={t('crateEditor.add.licence.help')}
            error={problem}
            value={id}
            items={COMMON_LICENCES.map((each) => ({
              value: each,
              label: String(licenceEntity({ id: each })?.name),
            }))}
            nothing={t('crateEditor.add.licence.help')}
            onChange={(text) => {
              setId(text);
              setProblem(undefined);
            }}
          />
        ) : (
          <TextField
            {...idWords(type)}
            error={problem}
            optional
            value={id}
            autoComplete="off"
            spellCheck={false}
            onChange={(text) => {
              setId(text);
              setProblem(undefined);
            }}
          />
        )}
        {/* Enter in a field adds. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}

function idWords(type: Choice): { label: string; help?: string } {
  if (type === 'Person') return { label: t('crateEditor.add.orcid') };
  if (type === 'Organization') return { label: t('crateEditor.add.ror') };
  if (type === 'File' || type === 'ImageObject') return { label: t('crateEditor.add.web') };
  return { label: t('crateEditor.add.id'), help: t('crateEditor.add.id.help') };
}
