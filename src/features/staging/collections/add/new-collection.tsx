import { type ReactNode, useEffect, useRef, useState } from 'react';
import { collectionTitleFault } from '../../../../domain/staging/collection-title.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { useArtefacts } from '../../../workspace/queries.ts';
import { type KeptDrafts, useKeptDrafts } from '../../../workspace/use-kept-drafts.ts';
import { useCollectionChanges } from '../use-collection-changes.ts';
import { useCollections } from '../use-collections.ts';
import { t } from '../words.ts';
import { MemberSources } from './member-sources.tsx';
import { firstSource, useMemberSource } from './use-member-source.ts';

/** What is kept of a collection that is being begun. */
interface NewDraft {
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** There is one such draft, in whatever tab. */
const DRAFT = 'new';

export interface NewCollectionProps {
  /** URL of the artefact that it begins with. */
  readonly from?: string;
  /** Whether the form is on the screen. */
  readonly isOpen: boolean;
  readonly onMade: (id: string) => void;
  readonly onCancel: () => void;
}

/** The form of a new collection, and what is in it so far. */
export interface NewCollectionForm {
  readonly form: ReactNode;
  readonly actions: ReactNode;
}

/** A new collection: name, description, and what it begins with. What was typed outlives a reload. */
export function useNewCollection({ from, isOpen, onMade, onCancel }: NewCollectionProps): NewCollectionForm {
  const drafts = useKeptDrafts('collection', readDraft);
  const draft = drafts.all.get(DRAFT) ?? empty;
  const changes = useCollectionChanges();
  const { collections } = useCollections();
  const artefact = useArtefacts().data?.find(({ url }) => url === from);
  // Another beginning is another form.
  const key = isOpen ? (from ?? '') : undefined;
  const first = { key, chosen: firstSource(from, isOpen ? draft.text : ''), wasTried: false };
  const [held, setHeld] = useState(first);
  const { chosen, wasTried } = held.key === key ? held : first;
  const state = useMemberSource(chosen);
  // An artefact lends its name until she types another one.
  const title = draft.title === '' && artefact && !wasTried ? artefact.title : draft.title;
  const fault = collectionTitleFault(title);
  const isTaken = collections.some((each) => each.title === title.trim());
  const members = state.found?.members ?? [];
  const change = (next: Partial<NewDraft>) => drafts.keep(DRAFT, { ...draft, ...next });

  const create = async () => {
    setHeld({ key, chosen, wasTried: true });
    if (fault) {
      change({ title });
      return;
    }
    const description = draft.description.trim();
    const made = await changes.create({
      title: title.trim(),
      ...(description !== '' && { description }),
      members,
    });
    if (!made.ok) return;
    drafts.forget(DRAFT);
    announce(t('collections.created', { collection: isolate(made.value.title) }));
    onMade(made.value.id);
  };

  return {
    form: (
      <article className="grid gap-5">
        <Heading />
        <p className="max-w-[60ch] text-soft">{t('collections.new.text')}</p>
        <TextField
          label={t('collections.name')}
          value={title}
          onChange={(value) => change({ title: value })}
          error={wasTried && fault ? t(`collections.name.${fault}`) : undefined}
          help={isTaken ? t('collections.name.taken') : undefined}
        />
        <TextArea
          label={t('collections.description')}
          optional
          value={draft.description}
          onChange={(description) => change({ description })}
        />
        <section className="grid gap-3 border-line border-t pt-4">
          <h3 className="font-semibold text-sm text-soft">{t('collections.new.begin')}</h3>
          <MemberSources
            chosen={chosen}
            state={state}
            onChoose={(next) => {
              setHeld({ key, chosen: next, wasTried });
              if (next.text !== draft.text) change({ text: next.text });
            }}
          />
        </section>
        {changes.problem && <Notice tone="no" urgent {...problemWords(changes.problem)} />}
        {!changes.canWrite && <Notice tone="wait" title={changes.hindered ?? t('collections.read-only')} />}
      </article>
    ),
    actions: (
      <>
        <Button
          tone="primary"
          disabled={!changes.canWrite || state.isReading}
          busy={changes.busy ? t('collections.saving') : undefined}
          onClick={() => void create()}
        >
          {members.length === 0
            ? t('collections.new.action')
            : t('collections.new.count', { count: members.length })}
        </Button>
        <Button
          onClick={() => {
            drafts.forget(DRAFT);
            onCancel();
          }}
        >
          {hasDraft(drafts) ? t('collections.new.discard') : t('collections.cancel')}
        </Button>
      </>
    ),
  };
}

function Heading(): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="font-serif text-xl outline-none">
      {t('collections.new')}
    </h2>
  );
}

const empty: NewDraft = { title: '', description: '', text: '' };

function hasDraft({ all }: KeptDrafts<NewDraft>): boolean {
  const draft = all.get(DRAFT) ?? empty;
  return draft.title !== '' || draft.description !== '' || draft.text !== '';
}

function readDraft(stored: unknown): NewDraft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { title, description, text } = stored as Readonly<Record<string, unknown>>;
  const [one, two, three] = [title, description, text].map((each) => (typeof each === 'string' ? each : ''));
  return { title: one ?? '', description: two ?? '', text: three ?? '' };
}
