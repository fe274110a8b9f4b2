import type { ReactNode } from 'react';
import type { Hub } from '../../../domain/settings/hubs.ts';
import type { ProviderConfig, TesConfig } from '../../../domain/staging/config.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { t } from './words.ts';

/** A hub that is asked with a pasted token. `id` is under which it is held. */
export interface HubAccount extends Hub {
  readonly id: string;
  readonly label: string;
}

/** Whatever one signs in to. */
export type SignInTarget = ProviderConfig | TesConfig | HubAccount;

/** What the dialog needs. */
export interface SignInProps {
  /** `undefined`: closed. */
  readonly target: SignInTarget | undefined;
  readonly onClose: () => void;
  /** The token is on the shelf (`useToken(target.id)`); the dialog closes itself. */
  readonly onSignedIn?: () => void;
}

/** Asks for the token of a service, in the ways that the service has. Whatever lies behind the dialog stays as it is. */
export function SignIn({ target, onClose }: SignInProps): ReactNode {
  return <Dialog open={target !== undefined} onClose={onClose} title={t('staging-services.sign-in')} />;
}
