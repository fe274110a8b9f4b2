import { useState } from 'react';
import { createAskTap } from '../../../platforms/tap/ask-tap.ts';
import { isThere, probeTap } from '../../../platforms/tap/probe.ts';
import { useAskService } from '../services/use-ask-service.ts';
import type { TapService } from './run.ts';
import type { FindKept } from './use-find-kept.ts';

/** Tries services from this page, and remembers what came of it. */
export function useTryService(kept: FindKept): {
  readonly tryService: (service: TapService) => Promise<void>;
  /** URL of the service that is being tried. */
  readonly trying: string | undefined;
} {
  const ask = useAskService();
  const [trying, setTrying] = useState<string>();
  const tryService = async (service: TapService) => {
    setTrying(service.url);
    const verdict = await probeTap(service.url, {
      ask: createAskTap(ask, service.viaRelay),
      // What goes over the relay is not asked from here.
      isThere: service.viaRelay ? async () => false : isThere,
      isSecure: window.location.protocol === 'https:' && !service.viaRelay,
    });
    kept.setTried(service.url, { verdict, at: new Date().toISOString() });
    setTrying((url) => (url === service.url ? undefined : url));
  };
  return { tryService, trying };
}
