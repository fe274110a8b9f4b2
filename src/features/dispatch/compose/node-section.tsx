import type { ReactNode } from 'react';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { judgeNode } from '../../../platforms/ocm/node.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Section } from '../../../ui/section.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { parts, t } from '../words.ts';
import type { Composer } from './use-composer.ts';
import type { AskedNode } from './use-node.ts';

/** The recipients' node: what it says of itself, and what that means for a crate. Asked when the button is pressed. */
export function NodeSection({ composer }: { composer: Composer }): ReactNode {
  const { recipients, asked, asking, askNode, node } = composer;
  const { host } = recipients;
  return (
    <Section title={t('compose.node')}>
      {host === undefined ? (
        <p className="text-soft">{t('compose.node.none')}</p>
      ) : (
        <>
          <div role="status" className="grid gap-3 empty:hidden">
            {asked && <Found asked={asked} host={host} composer={composer} />}
          </div>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button busy={asking ? t('compose.node.asking') : undefined} onClick={askNode}>
              {asked ? t('compose.node.again') : t('compose.node.ask', { host: isolate(host) })}
            </Button>
            <span className="text-faint text-sm">
              {asked ? <Asked asked={asked} /> : t('compose.node.unasked')}
            </span>
          </p>
          {needsEndPoint(composer) && <EndPoint composer={composer} />}
          {node && <Form composer={composer} />}
        </>
      )}
    </Section>
  );
}

/** Where the node cannot be read; and while an endpoint is being typed, with which it was not asked yet. */
function needsEndPoint({ asked, draft }: Composer): boolean {
  return asked ? asked.discovery.kind !== 'found' : draft.endPoint !== undefined;
}

function Asked({ asked: { at, discovery } }: { asked: AskedNode }): ReactNode {
  const key =
    discovery.kind === 'found' && discovery.via === 'relay'
      ? 'compose.node.asked.relay'
      : 'compose.node.asked';
  return (
    <Pieces
      of={parts<typeof key, ReactNode>(key, { time: <RelativeTime iso={new Date(at).toISOString()} /> })}
    />
  );
}

function Found({
  asked: { discovery },
  host,
  composer,
}: {
  asked: AskedNode;
  host: string;
  composer: Composer;
}): ReactNode {
  switch (discovery.kind) {
    case 'found':
      return <Judged composer={composer} />;
    case 'hidden':
      return (
        <Notice tone="doubt" title={t('compose.node.hidden.title')} next={t('compose.node.hidden.next')} />
      );
    case 'silent':
      return (
        <Notice
          tone="no"
          title={t('compose.node.silent.title', { host: isolate(host) })}
          next={t('compose.node.silent.next')}
        />
      );
    case 'none':
      return (
        <Notice
          tone="no"
          title={t('compose.node.none.title')}
          next={t('compose.node.none.next', { status: String(discovery.status) })}
        />
      );
    case 'unreadable':
      return (
        <Notice
          tone="no"
          title={t('compose.node.unreadable.title')}
          details={problemWords(discovery.problem).details}
        />
      );
  }
}

/** What a node that could be read says, in plain words: what stops it, what may go wrong. */
function Judged({ composer }: { composer: Composer }): ReactNode {
  const { node, senderHost } = composer;
  if (node === undefined) return null;
  const { stop, warnings, signature } = judgeNode(node);
  return (
    <>
      {stop ? (
        <Notice tone="no" title={t('compose.node.stops')} next={t(`compose.node.stop.${stop}`)} />
      ) : (
        <p>
          <Badge tone={warnings.includes('not-receiving') ? 'doubt' : 'yes'}>
            {t(warnings.includes('not-receiving') ? 'compose.node.unsure' : 'compose.node.takes')}
          </Badge>
        </p>
      )}
      {!stop &&
        warnings.map((warning) => (
          <Notice
            key={warning}
            tone="wait"
            title={
              warning === 'lists'
                ? t('compose.node.warn.lists', { host: isolate(senderHost ?? '…') })
                : t(`compose.node.warn.${warning}`)
            }
          />
        ))}
      <DescriptionList
        items={[
          { term: t('compose.node.name'), value: node.provider && plain(node.provider) },
          {
            term: t('compose.node.address'),
            value: <code className="wrap-anywhere font-mono text-xs leading-5.5">{node.shares}</code>,
          },
          { term: t('compose.node.version'), value: node.apiVersion && plain(node.apiVersion) },
        ]}
      />
      {!stop && <p className="text-soft">{t(`compose.node.signature.${signature}`)}</p>}
    </>
  );
}

function EndPoint({ composer: { draft, change } }: { composer: Composer }): ReactNode {
  return (
    <TextField
      label={t('compose.node.endpoint')}
      optional
      help={t('compose.node.endpoint.help')}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      value={draft.endPoint ?? ''}
      onChange={(value) => change({ endPoint: value.trim() === '' ? undefined : value })}
    />
  );
}

function Form({ composer: { form, setForm } }: { composer: Composer }): ReactNode {
  return (
    <div className="grid gap-1">
      <RadioList
        legend={t('compose.form')}
        value={form}
        options={(['payload', 'draft'] as const).map((value) => ({
          value,
          label: t(`compose.form.${value}`),
          means: t(`compose.form.${value}.means`),
        }))}
        onChange={(next) => void setForm(next)}
      />
      <p className="text-faint text-sm">{t('compose.form.kept')}</p>
    </div>
  );
}
