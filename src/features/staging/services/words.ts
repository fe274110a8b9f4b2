import { platformSignIn } from '../../../i18n/en/platform-sign-in.ts';
import { stagingServices } from '../../../i18n/en/staging-services.ts';
import { translator } from '../../../i18n/translator.ts';

/** Says the messages of this part, which are loaded with it. */
export const { t, parts } = translator({ ...stagingServices, ...platformSignIn });
