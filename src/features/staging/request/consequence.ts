import type { StagingRequest } from '../../../domain/staging/request.ts';
import { formatBytes, formatDate } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { formatSpan } from '../span.ts';
import { endOf } from './plan-request.ts';
import { t } from './words.ts';

/** What follows from sending a request, in one sentence. @param now milliseconds since 1970 */
export function consequenceOf(request: StagingRequest, isDocument: boolean, now: number): string {
  const { members, bytes, destination, lifetime, askApproval } = request;
  const files = t('staging-request.sentence.files', { count: members.length });
  const what =
    bytes === undefined ? files : t('staging-request.sentence.sized', { files, size: formatBytes(bytes) });
  const names = { what, destination: isolate(destination.name), count: members.length };
  const kind = isDocument ? 'document' : askApproval ? 'approval' : 'request';
  if (lifetime === undefined) return t(`staging-request.sentence.${kind}.endless`, names);
  const end = endOf(lifetime, now);
  // What ends within two days is told by its hours.
  if (end === undefined || lifetime < 172_800)
    return t(`staging-request.sentence.${kind}.span`, { ...names, span: formatSpan(lifetime) });
  return t(`staging-request.sentence.${kind}`, { ...names, until: formatDate(end) });
}
