import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { withReceiver } from '../../../domain/crate/dispatch-copy.ts';
import type { DispatchWay } from '../../../domain/dispatch/model.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import type { Probe } from '../../../platforms/ocm/transports.ts';
import { isLoopbackUrl } from '../../../pod/ldn/loopback.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Section } from '../../../ui/section.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import type { Composer } from './use-composer.ts';
import { probeFor } from './ways.ts';

const WAYS: readonly DispatchWay[] = ['direct', 'relay', 'dispatcher', 'export'];

/** The ways to the node, each with what was found out about it and what to do where it is closed. */
export function WaySection({ composer }: { composer: Composer }): ReactNode {
  const { way, change, asked, wish, verdict } = composer;
  const direct = asked && probeFor(asked.ways.direct, wish);
  const isOnlySignature = direct?.kind === 'cors-blocked' && direct.what === 'signature';
  const relay = asked?.ways.relay;
  return (
    <Section>
      <RadioList
        legend={t('compose.way')}
        value={way}
        options={WAYS.map((value) => ({
          value,
          label: t(`compose.way.${value}`),
          means: meaningOf(value, composer),
        }))}
        onChange={(next) => change({ way: next })}
      />
      {isOnlySignature && verdict?.signature === 'not-asked' && (
        <Notice
          tone="wait"
          title={t('compose.way.unsigned.title')}
          next={t('compose.sign.lost')}
          actions={
            <Button onClick={() => change({ sign: false, way: 'direct' })}>
              {t('compose.way.unsigned')}
            </Button>
          }
        />
      )}
      {way === 'relay' && relay?.kind === 'not-offered' && relay.because === 'no-relay' && (
        <p>
          <Link to="/setup" className={buttonClass()}>
            {t('compose.way.relay.set')}
          </Link>
        </p>
      )}
      {way === 'dispatcher' && <DispatcherFields composer={composer} />}
    </Section>
  );
}

function meaningOf(way: DispatchWay, { asked, recipients, wish }: Composer): string {
  if (way === 'dispatcher' || way === 'export') return t(`compose.way.${way}.means`);
  if (asked === undefined) return t('compose.way.untried');
  const probe = probeFor(asked.ways[way], wish);
  return way === 'direct' ? directWords(probe) : relayWords(probe, recipients.host ?? '');
}

function directWords(probe: Probe): string {
  switch (probe.kind) {
    case 'ready':
      return t('compose.way.direct.ready');
    case 'cors-blocked':
      return t(`compose.way.direct.${probe.what}`);
    default:
      return t('compose.way.direct.unreachable');
  }
}

function relayWords(probe: Probe, host: string): string {
  switch (probe.kind) {
    case 'ready':
      return t('compose.way.relay.ready');
    case 'not-offered':
      return probe.because === 'no-host-rule'
        ? t('compose.way.relay.rule', { host: isolate(host) })
        : t('compose.way.relay.none');
    case 'not-trusted':
      return t('compose.way.relay.refuses', { detail: isolate(probe.detail) });
    default:
      return t('compose.way.relay.silent');
  }
}

/** A web address that a token may be sent to: encrypted, or on this very machine. */
function safeAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackUrl(href)) ? href : undefined;
}

/** A Dispatcher's address and token; and the crate as it wants it, for those whose pages it does not let in. */
function DispatcherFields({ composer }: { composer: Composer }): ReactNode {
  const { orchestrator } = useWorkspace();
  const { dispatcher, copy, recipients, keepToken } = composer;
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const [token, setToken] = useState<string>();
  const address = typed ?? dispatcher ?? '';
  const [person] = recipients.addresses;
  const save = () => {
    const crate = person === undefined ? copy.crate : withReceiver(copy.crate, { address: person });
    saveFile('ro-crate-metadata.json', JSON.stringify(crate, null, 2), 'application/ld+json');
  };
  return (
    <div className="grid gap-3 border-line border-s-2 ps-4">
      <TextField
        label={t('compose.way.dispatcher.address')}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={address}
        onChange={setTyped}
        error={isWrong ? t('compose.way.dispatcher.address.wrong') : undefined}
        onBlur={() => {
          const next = safeAddress(address);
          const isEmpty = address.trim() === '';
          setWrong(next === undefined && !isEmpty);
          if ((isEmpty || next !== undefined) && next !== dispatcher)
            void orchestrator.call('putSettings', { dispatcher: next });
        }}
      />
      <TextField
        label={t('compose.way.dispatcher.token')}
        help={t('compose.way.dispatcher.token.help')}
        type="password"
        autoComplete="off"
        value={token ?? ''}
        onChange={setToken}
        // Who only passes by leaves the token that is remembered.
        onBlur={() => token !== undefined && void keepToken(token)}
      />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button icon={Download} onClick={save}>
          {t('compose.way.dispatcher.save')}
        </Button>
        {dispatcher !== undefined && (
          <SafeLink href={plain(dispatcher)}>{t('compose.way.dispatcher.open')}</SafeLink>
        )}
      </p>
    </div>
  );
}
