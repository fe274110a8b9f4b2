import { useBatch } from '../../../i18n/en/use-batch.ts';
import { useData } from '../../../i18n/en/use-data.ts';
import { useHubs } from '../../../i18n/en/use-hubs.ts';
import { translator } from '../../../i18n/translator.ts';

/** Says the messages of this part, which are loaded with it. */
export const { t, parts } = translator({ ...useData, ...useHubs, ...useBatch });
