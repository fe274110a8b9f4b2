import type { ReactNode } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { cratesContainer } from '../../../pod/crates/places.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { parts, t } from '../words.ts';
import { CheckLine } from './check-line.tsx';
import { PathList } from './path-list.tsx';
import type { SaveChoices } from './use-save.ts';
import type { SaveFacts } from './use-save-facts.ts';

export interface SaveFormProps {
  readonly draft: CrateDraft;
  /** Where the crate is, when it was saved before. */
  readonly container: string | undefined;
  readonly facts: SaveFacts | undefined;
  readonly choices: SaveChoices;
  readonly onChange: (change: Partial<SaveChoices>) => void;
}

/** What is chosen before a crate is saved. */
export function SaveForm({ draft, container, facts, choices, onChange }: SaveFormProps): ReactNode {
  const { pod } = useWorkspace();
  const { visibility, preview, log, remove } = choices;
  const isHiding = facts?.visibility === 'public' && visibility === 'private';
  const strays = facts?.strays ?? [];
  const closed = visibility === 'public' ? (facts?.closed ?? []) : [];
  const exposed = visibility === 'public' ? (facts?.exposed ?? []) : [];
  const what = t(container === undefined ? 'crateOut.save.log.built' : 'crateOut.save.log.updated');
  const place = (
    <code className="wrap-anywhere font-mono text-xs">{container ?? (pod && cratesContainer(pod))}</code>
  );
  return (
    <>
      <p className="text-soft">
        <Pieces
          of={
            container === undefined
              ? parts('crateOut.save.where', { place })
              : parts('crateOut.save.where.again', { place })
          }
        />
      </p>
      <CheckLine source={draft} />
      <RadioList
        legend={t('crateOut.save.visibility')}
        value={visibility}
        onChange={(next) => onChange({ visibility: next, ...(next === 'private' && { log: false }) })}
        options={[
          {
            value: 'public',
            label: t('crateOut.save.public'),
            means: t('crateOut.save.public.means'),
          },
          {
            value: 'private',
            label: t('crateOut.save.private'),
            means: t(
              isHiding
                ? 'crateOut.save.private.again'
                : container === undefined
                  ? 'crateOut.save.private.means'
                  : 'crateOut.save.private.kept',
            ),
          },
        ]}
      />
      {exposed.length > 0 && (
        <Notice
          tone="doubt"
          title={t('crateOut.save.exposed', { count: exposed.length })}
          kept={<PathList paths={exposed} />}
          next={t('crateOut.save.exposed.text')}
        />
      )}
      {closed.length > 0 && (
        <Notice
          tone="doubt"
          title={t('crateOut.save.closed', { count: closed.length })}
          kept={<PathList paths={closed} />}
          next={t('crateOut.save.closed.text')}
        />
      )}
      <div className="grid gap-1">
        <Checkbox
          label={t('crateOut.save.preview')}
          help={t('crateOut.save.preview.help')}
          checked={preview}
          onChange={(next) => onChange({ preview: next })}
        />
        {pod?.eventLog !== undefined && (
          <Checkbox
            label={t('crateOut.save.log', { what })}
            help={t(visibility === 'private' ? 'crateOut.save.log.private' : 'crateOut.save.log.help')}
            checked={log && visibility === 'public'}
            disabled={visibility === 'private'}
            onChange={(next) => onChange({ log: next })}
          />
        )}
        {strays.length > 0 && (
          <Checkbox
            label={t('crateOut.save.strays', { count: strays.length })}
            help={<PathList paths={strays} />}
            checked={remove.length > 0}
            onChange={(next) => onChange({ remove: next ? strays : [] })}
          />
        )}
      </div>
    </>
  );
}
