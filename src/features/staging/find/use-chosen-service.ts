import { usePlatforms } from '../services/use-platforms.ts';
import type { TapService } from './run.ts';
import type { FindKept } from './use-find-kept.ts';

/** The service that is asked: the one in the address, the one asked last, or the first that was set up. */
export function useChosenService(kept: FindKept, url: string | undefined): TapService | undefined {
  const { taps } = usePlatforms();
  const services = taps.map(configured);
  const known = (wanted: string) => services.find((each) => each.url === wanted);
  if (url !== undefined && url !== kept.service?.url) {
    const there = known(url);
    if (there) return there;
    if (/^https?:\/\//i.test(url) && URL.canParse(url))
      return { url, label: url.replace(/^https?:\/\//, '') };
  }
  // Whether it goes over the relay is for the configuration to say, not for what was remembered.
  return kept.service ? (known(kept.service.url) ?? direct(kept.service)) : services[0];
}

/** A configured service, as one that is asked. */
export function configured({ url, label, ivoid, viaRelay }: TapService): TapService {
  return {
    url: url.replace(/\/+$/, ''),
    label,
    ...(ivoid !== undefined && { ivoid }),
    ...(viaRelay && { viaRelay }),
  };
}

function direct({ viaRelay: _relay, ...service }: TapService): TapService {
  return service;
}
