import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatTime } from '../../../../i18n/format.ts';
import { plain } from '../../../../i18n/isolate.ts';
import {
  beginDeviceSignIn,
  type DeviceSignIn,
  waitForDevice,
} from '../../../../platforms/tokens/device-sign-in.ts';
import type { SignInProblem } from '../../../../platforms/tokens/sign-in-problem.ts';
import { beginSrcNetSignIn } from '../../../../platforms/tokens/srcnet-device.ts';
import { Button } from '../../../../ui/button.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { SafeLink } from '../../../../ui/safe-link.tsx';
import { type SignInTarget, signInOf } from '../sign-in-target.ts';
import { signInProblemWords } from '../sign-in-words.ts';
import type { TakeToken } from '../take-token.ts';
import { useAskService } from '../use-ask-service.ts';
import { t } from '../words.ts';

/** With a code that is typed on a page of the provider, here or on another device. */
export function ByDevice({ target, take }: { target: SignInTarget; take: TakeToken }): ReactNode {
  const ask = useAskService();
  const [isBusy, setBusy] = useState(false);
  const [device, setDevice] = useState<DeviceSignIn>();
  const [problem, setProblem] = useState<SignInProblem>();
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const now = () => Date.now();

  const begin = async () => {
    ending.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    ending.current = controller;
    setBusy(true);
    setProblem(undefined);
    const config = signInOf(target);
    const begun = config
      ? await beginDeviceSignIn(config, now)
      : 'auth' in target
        ? await beginSrcNetSignIn(target, ask, now)
        : undefined;
    setBusy(false);
    if (begun === undefined || signal.aborted) return;
    if (!begun.ok) return setProblem(begun.problem);
    setDevice(begun.value);
    const granted = await waitForDevice(begun.value, { now, sleep: sleeper(signal), signal });
    if (signal.aborted) return;
    setDevice(undefined);
    if (!granted.ok) return setProblem(granted.problem);
    const fault = take(granted.value.token, granted.value);
    if (fault) setProblem({ kind: 'unfit', fault });
  };

  return (
    <div className="grid gap-3">
      {device ? (
        <Code device={device} />
      ) : (
        <>
          <p className="text-soft">{t('sign-in.device.text')}</p>
          {problem && <Notice tone="no" urgent {...signInProblemWords(problem, target.label)} />}
          <p>
            <Button
              tone="primary"
              busy={isBusy ? t('sign-in.device.asking') : undefined}
              onClick={() => void begin()}
            >
              {t('sign-in.device.begin')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

/** The code, and the page for it. Both come from the service. */
function Code({ device }: { device: DeviceSignIn }): ReactNode {
  const code = plain(device.userCode);
  return (
    <div className="grid gap-3" role="status">
      <div>
        <p className="text-soft text-sm">{t('sign-in.device.code')}</p>
        <p className="flex flex-wrap items-center gap-3">
          <strong className="wrap-anywhere select-all font-mono text-2xl tracking-wider">{code}</strong>
          <CopyButton text={code} />
        </p>
      </div>
      <div>
        <p className="text-soft text-sm">{t('sign-in.device.page')}</p>
        <p className="wrap-anywhere">
          <SafeLink href={device.page} />
        </p>
        {device.pageWithCode !== undefined && (
          <p>
            <SafeLink href={device.pageWithCode}>{t('sign-in.device.open')}</SafeLink>
          </p>
        )}
      </div>
      <p className="text-soft">
        {t('sign-in.device.waiting')}{' '}
        {t('sign-in.device.until', { time: formatTime(new Date(device.ends).toISOString()) })}
      </p>
    </div>
  );
}

/** Sleeps until its time is over, or nobody waits any more. */
function sleeper(signal: AbortSignal): (ms: number) => Promise<void> {
  return (ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
}
