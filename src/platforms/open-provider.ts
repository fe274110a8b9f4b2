import type { ProviderConfig } from '../domain/staging/config.ts';
import type { StagingProvider } from '../domain/staging/provider.ts';
import { openDocument } from './document/provider.ts';
import type { ProviderHands } from './hands.ts';
import { openRucio } from './rucio/provider.ts';
import { openSrcNet } from './srcnet/provider.ts';

/** The provider that a configuration describes. Makes no request yet. */
export function openProvider(config: ProviderConfig, hands: ProviderHands): StagingProvider {
  switch (config.kind) {
    case 'rucio':
      return openRucio(config, hands);
    case 'srcnet':
      return openSrcNet(config, hands);
    case 'document':
      return openDocument(config, () => hands.now());
  }
}
