import type { Platform } from '../../../domain/staging/platform.ts';
import type { SignInTarget } from './sign-in-target.ts';

/** What the dialog is told of a platform; `undefined` where nobody signs in: it is open to all, or no service. */
export function targetOf(platform: Platform): SignInTarget | undefined {
  switch (platform.kind) {
    case 'rucio':
    case 'srcnet':
      return platform;
    case 'tes': {
      const { kind: _, ...service } = platform;
      return service;
    }
    default:
      return undefined;
  }
}
