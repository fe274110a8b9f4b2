import { staging } from '../../i18n/en/staging.ts';
import { translator } from '../../i18n/translator.ts';

/** Says the messages that all parts of staging share; they are loaded with the first of them. */
export const { t } = translator({ ...staging });
