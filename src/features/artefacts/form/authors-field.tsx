import { ArrowDown, ArrowUp, Plus, Trash2, UserPlus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { readAuthorId } from '../../../domain/artefact/author-id.ts';
import type { AuthorDraft } from '../../../domain/artefact/draft.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { t } from '../../../i18n/t.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { fieldNotes, GroupRemark } from './draft-field.tsx';
import { FormSection } from './form-section.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

/** Who made the work, in their order: name and, where there is one, WebID or ORCID iD. */
export function AuthorsField({ form }: { form: ArtefactForm }): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const { authors } = form.draft;
  const { webId, name } = form.pod;
  const put = (next: readonly AuthorDraft[]) => form.change({ authors: next });
  const isMe = ({ id }: AuthorDraft) => {
    const read = readAuthorId(id);
    return 'iri' in read && read.iri === webId;
  };
  const focus = (index: number, part: string) =>
    requestAnimationFrame(() => list.current?.children[index]?.querySelector<HTMLElement>(part)?.focus());
  const move = (index: number, to: number) => {
    const next = [...authors];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(to, 0, moved);
    put(next);
    announce(
      t('artefacts.form.author.moved', { name: isolate(moved.name || moved.id), place: String(to + 1) }),
    );
    focus(to, to < index ? '[data-move=up]:not([aria-disabled])' : '[data-move=down]:not([aria-disabled])');
  };
  return (
    <FormSection title={t('artefacts.form.authors')}>
      <GroupRemark form={form} field="authors" />
      {authors.length > 0 && (
        <ol ref={list} className="grid gap-4">
          {authors.map((author, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an author has no identity but its place; the fields hold no state
            <li key={index} className="grid grid-cols-[1fr_auto] items-start gap-x-2">
              <AuthorFields form={form} author={author} index={index} onChange={put} />
              <span className="flex pt-6">
                <IconButton
                  icon={ArrowUp}
                  label={t('artefacts.form.author.up', { place: String(index + 1) })}
                  data-move="up"
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={t('artefacts.form.author.down', { place: String(index + 1) })}
                  data-move="down"
                  disabled={index === authors.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <IconButton
                  icon={Trash2}
                  label={t('artefacts.form.author.remove', { place: String(index + 1) })}
                  onClick={() => put(authors.filter((_, other) => other !== index))}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          icon={Plus}
          onClick={() => {
            put([...authors, { id: '', name: '' }]);
            focus(authors.length, 'input');
          }}
        >
          {t('artefacts.form.author.add')}
        </Button>
        {!authors.some(isMe) && (
          <Button icon={UserPlus} onClick={() => put([...authors, { id: webId, name: name ?? '' }])}>
            {t('artefacts.form.author.me')}
          </Button>
        )}
      </div>
    </FormSection>
  );
}

function AuthorFields({
  form,
  author,
  index,
  onChange,
}: {
  form: ArtefactForm;
  author: AuthorDraft;
  index: number;
  onChange: (authors: readonly AuthorDraft[]) => void;
}): ReactNode {
  const change = (part: Partial<AuthorDraft>) =>
    onChange(form.draft.authors.map((each, other) => (other === index ? { ...each, ...part } : each)));
  const place = String(index + 1);
  return (
    <div className="grid min-w-0 gap-x-3 gap-y-2 @lg:grid-cols-2">
      <TextField
        label={t('artefacts.form.author.name', { place })}
        value={author.name}
        autoComplete="off"
        onChange={(name) => change({ name })}
        onBlur={() => form.touch('authors')}
      />
      <TextField
        label={t('artefacts.form.author.id', { place })}
        optional
        value={author.id}
        autoComplete="off"
        spellCheck={false}
        inputMode="url"
        onChange={(id) => change({ id })}
        onBlur={() => form.touch('authors')}
        {...fieldNotes(form, 'authors', undefined, index)}
      />
    </div>
  );
}
