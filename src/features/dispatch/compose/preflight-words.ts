import type { PreflightFinding } from '../../../domain/dispatch/preflight.ts';
import { formatBytes, formatNumber } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { PublishedFault } from '../../../platforms/ocm/published.ts';
import { t } from '../words.ts';

/** What was found before sending, as a sentence. Names of others are isolated. */
export function preflightWords({ code, values = {} }: PreflightFinding): string {
  const text = (name: string) => isolate(String(values[name] ?? ''));
  switch (code) {
    case 'file-answer':
      return t('check.file-answer', { status: String(values.status) });
    case 'size-differs':
      return t('check.size-differs', { real: formatNumber(Number(values.real)), said: text('said') });
    case 'secret-address':
      return t('check.secret-address', { name: text('name') });
    case 'body-noted':
    case 'body-large':
    case 'body-too-large':
      return t(`check.${code}`, { bytes: formatBytes(Number(values.bytes)) });
    case 'persons': {
      const count = Number(values.count);
      return count > 10
        ? t('check.persons.more', { number: formatNumber(count), names: text('names') })
        : t('check.persons', { names: text('names') });
    }
    case 'recipient-elsewhere':
      return t('check.recipient-elsewhere', { recipient: text('recipient'), node: text('node') });
    case 'sender-elsewhere':
      return t('check.sender-elsewhere', { sender: text('sender'), key: text('key') });
    case 'no-key':
    case 'sender-unseen':
      return t(`check.${code}`, { host: text('host') });
    case 'sender-unpublished':
      return `${t('check.sender-unpublished', { host: text('host') })} ${faultWords(values.fault as PublishedFault['fault'])}`;
    default:
      return t(`check.${code}`);
  }
}

/** What is wrong with a document of the sender's host. */
export function faultWords(fault: PublishedFault['fault']): string {
  return t(`check.fault.${fault}`);
}
