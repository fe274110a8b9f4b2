import { artefactData } from '../../i18n/en/artefact-data.ts';
import { staging } from '../../i18n/en/staging.ts';
import { translator } from '../../i18n/translator.ts';

/** Says the messages about the data of an artefact, which are loaded when one is looked at. */
export const { t } = translator({ ...artefactData, ...staging });
