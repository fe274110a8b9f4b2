import { stagingRequests } from '../../../i18n/en/staging-requests.ts';
import { translator } from '../../../i18n/translator.ts';

/** Says the messages of this part, which are loaded with it. */
export const { t, parts } = translator({ ...stagingRequests });
