import { type ReactNode, useState } from 'react';
import { ok } from '../../domain/result.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { useArtefacts, useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type AcceptancePlan, acceptancePlan } from './announcement.ts';
import { EffectsDialog } from './effects-dialog.tsx';
import type { ThreadDialogProps } from './thread-dialog-props.ts';
import { messageDocument } from './thread-texts.ts';
import { threadText } from './thread-words.ts';

/** Accepts an announcement that nobody asked for: as a policy suggests it, else by hand. */
export function AnnouncementDialog({ item, sources, open, taken, onClose }: ThreadDialogProps): ReactNode {
  const { orchestrator, pod } = useWorkspace();
  const surroundings = useRowAndArtefact(item.thread.root?.row, item.thread.artefact, sources);
  const [id] = useState(() => `urn:uuid:${crypto.randomUUID()}`);
  const { thread } = item;
  const document = thread.root && messageDocument(thread.root, sources);
  const plan = acceptancePlan(thread, open, document, pod, id);
  if (plan === undefined) return null;

  const byHand = async () => {
    const records = plan.effects.some((effect) => effect.kind === 'log' && effect.source === plan.source);
    const recorded = records ? await orchestrator.call('record', plan.source) : ok(undefined);
    const accept = plan.effects.find((effect) => effect.kind === 'send');
    if (!recorded.ok || accept === undefined) return recorded;
    const { document: message, inbox, recipient, recipientName } = accept;
    const sent = await orchestrator.call('send', {
      document: message,
      inbox,
      recipient,
      recipientName,
      artefact: thread.artefact,
      log: true,
    });
    if (sent.ok) announce(t('threads.accept.sent'));
    return sent;
  };

  return (
    <EffectsDialog
      title={t('threads.accept.title')}
      text={t(acceptText(plan, surroundings.artefact !== undefined))}
      action={t('threads.accept.do')}
      effects={plan.effects}
      note={t(plan.suggestion ? 'threads.accept.by-policy' : 'threads.accept.by-hand')}
      {...surroundings}
      onConfirm={() =>
        plan.suggestion
          ? taken.approve(plan.suggestion.id, t('threads.accepted', { what: threadText(item.sentence()) }))
          : byHand()
      }
      onClose={onClose}
    />
  );
}

/** What accepting means: where a policy only records the announcement, there is no acceptance beside it. */
function acceptText({ effects }: AcceptancePlan, isOurs: boolean) {
  if (!effects.some(({ kind }) => kind === 'send')) return 'threads.accept.text.record';
  return isOurs ? 'threads.accept.text' : 'threads.accept.text.no-artefact';
}

/** Puts the newest message of a thread that is not in the log yet into it. */
export function RecordDialog({ item, sources, onClose }: ThreadDialogProps): ReactNode {
  const { orchestrator } = useWorkspace();
  const message = item.thread.messages.findLast(
    ({ direction, row, event }) => direction === 'in' && row !== undefined && event === undefined,
  );
  const surroundings = useRowAndArtefact(message?.row, item.thread.artefact, sources);
  if (message?.row === undefined) return null;
  const { row, key } = message;
  const effects: readonly Effect[] = [{ kind: 'log', activityId: key, source: row }];
  return (
    <EffectsDialog
      title={t('inbox.record.title')}
      text={t('inbox.record.text')}
      action={t('inbox.record')}
      effects={effects}
      {...surroundings}
      onConfirm={async () => {
        const done = await orchestrator.call('record', row);
        if (done.ok) announce(t('inbox.record.asked'));
        return done;
      }}
      onClose={onClose}
    />
  );
}

function useRowAndArtefact(
  row: string | undefined,
  artefact: string | undefined,
  sources: ThreadDialogProps['sources'],
) {
  const artefacts = useArtefacts().data;
  const services = useServices().data;
  return {
    row: sources.rows.find(({ url }) => url === row),
    artefact: artefacts?.find(({ url }) => url === artefact),
    services: services ?? [],
  };
}
