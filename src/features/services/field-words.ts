import type { EntryField } from '../../domain/service/entry-fields.ts';
import type { Service } from '../../domain/service/service.ts';
import { formatList } from '../../i18n/format.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { askedPatterns, toldPatterns } from './service-form.ts';

/** What a field of an entry is called. */
export function fieldName(field: EntryField | 'id'): string {
  return t(`services.${field}`);
}

/** A pattern in words, or as it is where Orrery has none for it. */
function patternWords(pattern: string): string {
  const known = [...askedPatterns, ...toldPatterns].find((each) => each === pattern);
  return known ? t(`services.takes.${known}`) : plain(pattern);
}

/** What an entry says in a field, in words; `undefined` where it says nothing. */
export function fieldWords(entry: Partial<Service>, field: EntryField | 'id'): string | undefined {
  switch (field) {
    case 'kinds':
      return list(entry.kinds?.map((kind) => t(`services.kind.${kind}`)));
    case 'takes':
      return list(entry.takes?.map(patternWords));
    case 'demands':
      return list(entry.demands?.map((profile) => t(`services.demands.${profile}`)));
    case 'aliases':
      return list(entry.aliases?.map(plain));
    case 'trust':
      return entry.trust && t(`services.trust.${entry.trust}`);
    case 'enabled':
      return t(entry.enabled === false ? 'services.enabled.no' : 'services.enabled.yes');
    case 'delivery':
      return t(`services.delivery.${entry.delivery ?? 'auto'}`);
    default:
      return entry[field] === undefined ? undefined : plain(entry[field]);
  }
}

function list(words: readonly string[] | undefined): string | undefined {
  return words && words.length > 0 ? formatList(words) : undefined;
}
