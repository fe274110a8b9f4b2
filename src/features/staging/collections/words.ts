import { collections } from '../../../i18n/en/collections.ts';
import { collectionsAdd } from '../../../i18n/en/collections-add.ts';
import { translator } from '../../../i18n/translator.ts';

/** Says the messages of this part, which are loaded with it. */
export const { t } = translator({ ...collections, ...collectionsAdd });
