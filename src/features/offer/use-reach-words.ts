import type { Service } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import { useSettings } from '../workspace/queries.ts';

/** How a message travels to services, in a sentence: as the register says of each, and by whether a relay is set. */
export function useReachWords(): (service: Service) => string {
  const hasRelay = useSettings().data?.relay !== undefined;
  return ({ delivery }) => {
    if (delivery === 'relay') return t(hasRelay ? 'offer.reach.relay' : 'offer.reach.no-relay');
    if (delivery === undefined) return t(hasRelay ? 'offer.reach.any' : 'offer.reach.browser');
    return t(`offer.reach.${delivery}`);
  };
}
