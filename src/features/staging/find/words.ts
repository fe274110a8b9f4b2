import { find } from '../../../i18n/en/find.ts';
import { findResults } from '../../../i18n/en/find-results.ts';
import { translator } from '../../../i18n/translator.ts';

/** Says the messages of this part, which are loaded with it. */
export const { t, parts } = translator({ ...find, ...findResults });
