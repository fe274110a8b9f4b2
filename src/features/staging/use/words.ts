import { useData } from '../../../i18n/en/use-data.ts';
import { translator } from '../../../i18n/translator.ts';

/** Says the messages of this part, which are loaded with it. */
export const { t } = translator({ ...useData });
