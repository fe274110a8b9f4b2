import { type ReactNode, useState } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { type Breakage, breakageOf } from '../../domain/artefact/breakage.ts';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { formatList } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { type DeleteProgress, type DeleteStop, deleteArtefact } from '../../pod/artefact/delete-artefact.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { oneLine, shortId } from '../notification/plain.ts';
import { useArtefacts, useEvents, useServices, useSuggestions } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { pendingOf } from './lifecycle-pending.ts';

export interface DeleteDialogProps {
  readonly artefact: Artefact;
  readonly evidence: readonly Evidence[];
  readonly offers: readonly Thread[];
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks before an artefact is deleted: says what will break, and wants a word typed where something does. */
export function DeleteDialog(props: DeleteDialogProps): ReactNode {
  const { artefact, evidence, offers, onClose, onDeleted } = props;
  const { pod, transport, orchestrator } = useWorkspace();
  const breakages = useBreakages(artefact, evidence, offers);
  const [typed, setTyped] = useState('');
  const [progress, setProgress] = useState<DeleteProgress>();
  const [isBusy, setBusy] = useState(false);
  const [stop, setStop] = useState<DeleteStop>();
  const isSure = breakages.length === 0 || typed.trim().toLocaleLowerCase() === t('artefacts.delete.word');

  const run = async () => {
    if (pod === undefined || isBusy || !isSure) return;
    setBusy(true);
    setStop(undefined);
    const result = await deleteArtefact(transport, pod, artefact.url, setProgress);
    await orchestrator.call('sync');
    setBusy(false);
    setProgress(undefined);
    if (!result.ok) return setStop(result.problem);
    announce(t('artefacts.delete.done'));
    onDeleted();
  };

  return (
    <Dialog
      open
      onClose={() => !isBusy && onClose()}
      title={t('artefacts.delete.title', { title: isolate(oneLine(artefact.title, 90) ?? '') })}
      description={t(breakages.length === 0 ? 'artefacts.delete.nothing' : 'artefacts.delete.breaks')}
      actions={
        <>
          <Button disabled={isBusy} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            tone="danger"
            disabled={!isSure}
            busy={isBusy ? t('artefacts.delete.busy') : undefined}
            onClick={() => void run()}
          >
            {t('artefacts.delete.action')}
          </Button>
        </>
      }
    >
      {breakages.length > 0 && (
        <>
          <ul className="grid list-disc gap-1 ps-5">
            {breakages.map((breakage) => (
              <li key={breakage.kind} className="wrap-anywhere">
                {breakageText(breakage)}
              </li>
            ))}
          </ul>
          <TextField
            label={t('artefacts.delete.type', { word: t('artefacts.delete.word') })}
            value={typed}
            autoComplete="off"
            onChange={setTyped}
          />
        </>
      )}
      {progress && (
        <ProgressLine label={t('artefacts.delete.progress')} done={progress.done} total={progress.of} />
      )}
      {stop && (
        <Notice
          tone="no"
          urgent
          title={t('artefacts.delete.failed')}
          kept={t('artefacts.delete.failed.kept', { count: stop.deleted.length })}
          next={problemWords(stop.problem).title}
          details={problemWords(stop.problem).details}
        />
      )}
    </Dialog>
  );
}

function useBreakages(
  artefact: Artefact,
  evidence: readonly Evidence[],
  offers: readonly Thread[],
): Breakage[] {
  const artefacts = useArtefacts().data ?? [];
  const events = useEvents().data ?? [];
  const suggestions = useSuggestions().data ?? [];
  const services = useServices().data ?? [];
  const pending = pendingOf(artefact.url, offers, suggestions, services);
  return breakageOf(artefact, { artefacts, events, evidence, pending });
}

function breakageText(breakage: Breakage): string {
  switch (breakage.kind) {
    case 'cited-as':
      return t('artefacts.delete.cited-as', {
        ids: formatList(breakage.identifiers.map((id) => isolate(shortId(id)))),
      });
    case 'known-to': {
      const names = breakage.evidence.map(
        ({ service }) => oneLine(service?.name ?? service?.id, 60) ?? t('patterns.recipient.missing'),
      );
      return t('artefacts.delete.known-to', { names: formatList([...new Set(names)].map(isolate)) });
    }
    case 'offers':
      return t('artefacts.delete.offers', { count: breakage.offers.length });
    case 'suggestions':
      return t('artefacts.delete.suggestions', { count: breakage.suggestions.length });
    case 'linked-from':
      return t('artefacts.delete.linked-from', {
        names: formatList(breakage.artefacts.map(({ title }) => isolate(oneLine(title, 60) ?? ''))),
      });
    case 'events':
      return t('artefacts.delete.events', { count: breakage.urls.length });
  }
}
