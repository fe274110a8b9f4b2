import { dispatch } from '../../i18n/en/dispatch.ts';
import { translator } from '../../i18n/translator.ts';

/** Says the messages of the dispatches, which are loaded with their screen. */
export const { t, parts } = translator({ ...dispatch });
