import type { PlatformFault } from '../../../domain/staging/read-platform.ts';
import { plain } from '../../../i18n/isolate.ts';
import { t } from './words.ts';

/** What is wrong with a setting of a platform, and how to put it right. */
export function faultWords(fault: PlatformFault['fault']): string {
  return typeof fault === 'string' ? t(`platform.fault.${fault}`) : plain(fault.words);
}
