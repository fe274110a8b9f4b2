import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { EffectItem } from '../suggestion/effect-item.tsx';
import { ForecastView } from '../suggestion/forecast-view.tsx';
import { useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { Composing } from './use-announce.ts';

/** What will happen with the announcement, and the message as it stands, renewed with each key. */
export function AnnounceSide({ composing }: { composing: Composing }): ReactNode {
  const { document, findings, request, shown } = composing;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {findings.faults === 0 &&
        (request ? <Reply composing={composing} /> : <ForecastView shown={shown} document={document} />)}
      <CodeBlock text={JSON.stringify(document, null, 2)} label={t('announce.preview')} uncut />
    </div>
  );
}

/** An answer is recorded and sent at once: no policy has a say in it. */
function Reply({ composing: { document, request, artefact } }: { composing: Composing }): ReactNode {
  const { pod } = useWorkspace();
  const services = useServices().data ?? [];
  if (request?.replyTo === undefined) return null;
  const { id, inbox } = request.replyTo.sender;
  const effects = [
    { kind: 'log', activityId: String(document.id), document },
    { kind: 'send', inbox, recipient: id, recipientName: request.name, document },
  ] as const;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{t('announce.reply.title')}</h3>
      <ol className="grid list-decimal gap-4 ps-5 marker:text-faint">
        {effects.map((effect) => (
          <li key={effect.kind}>
            <EffectItem
              effect={effect}
              intent={undefined}
              artefact={artefact}
              eventLog={pod?.eventLog}
              received={undefined}
              services={services}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
