import type { Hub } from '../../../domain/settings/hubs.ts';
import type { ProviderConfig, SignInConfig, TesConfig } from '../../../domain/staging/config.ts';
import type { Expected } from '../../../platforms/tokens/fit-token.ts';

/** A hub that is asked with a pasted token. `id` is under which it is held. */
export interface HubAccount extends Hub {
  readonly id: string;
  readonly label: string;
}

/** Whatever one signs in to. */
export type SignInTarget = ProviderConfig | TesConfig | HubAccount;

/** In which way one signs in. */
export type SignInWay = 'code' | 'device' | 'password' | 'paste';

/** The ways that a service has, the best one first. */
export function waysOf(target: SignInTarget): readonly SignInWay[] {
  const kind = kindOf(target);
  if (kind === 'document') return [];
  const ways: SignInWay[] = [];
  if (signInOf(target)) ways.push('code');
  if (signInOf(target) || kind === 'srcnet') ways.push('device');
  // A password goes to its own server, and to no relay.
  if (kind === 'rucio' && !('viaRelay' in target && target.viaRelay)) ways.push('password');
  return [...ways, 'paste'];
}

/** How one signs in at an identity provider, where the service has one. */
export function signInOf(target: SignInTarget): SignInConfig | undefined {
  return 'signIn' in target ? target.signIn : undefined;
}

/** The kind of a target; only services that run tasks do not say theirs. */
export function kindOf(target: SignInTarget): ProviderConfig['kind'] | 'hub' | 'tes' {
  if (!('kind' in target)) return 'tes';
  return target.kind === 'jupyterhub' || target.kind === 'binder' ? 'hub' : target.kind;
}

/** What the token of a service has to be like. */
export function expectedOf(target: SignInTarget): Expected {
  const audience = signInOf(target)?.audience;
  return {
    id: target.id,
    ...(audience !== undefined && { audience }),
    ...(kindOf(target) === 'srcnet' && {
      narrow: ['site-capabilities-api', 'data-management-api', 'permissions-api'],
    }),
  };
}
