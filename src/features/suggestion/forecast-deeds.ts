import type { Effect } from '../../domain/suggestion/model.ts';
import { formatList } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { oneLine } from '../notification/plain.ts';
import { documentKind } from './document-kind.ts';

/** Receivers that are named one by one; of more, the first ones and how many. */
const NAMED = 4;

/** What a policy would do, in words that go on after its name: "sends an announcement to Atlas and Vault". */
export function forecastDeeds(effects: readonly Effect[]): string {
  const said = new Set<string>();
  const receivers = new Map<'send' | 'pass-on', string[]>();
  for (const effect of effects) {
    if (effect.kind === 'send') {
      const deed = documentKind(effect.document) === 'announce' ? 'send' : 'pass-on';
      const who =
        oneLine(effect.recipientName) ??
        oneLine(effect.recipient, 80) ??
        t('review.effect.recipient.missing');
      receivers.set(deed, [...(receivers.get(deed) ?? []), isolate(who)]);
    } else if (effect.kind === 'log' || effect.kind === 'link' || effect.kind === 'ignore')
      said.add(t(`forecast.effect.${effect.kind}`));
    else said.add(t('forecast.effect.other'));
  }
  for (const [deed, names] of receivers) said.add(t(`forecast.effect.${deed}`, { who: listed(names) }));
  return formatList([...said]) || t('forecast.effect.other');
}

function listed(names: readonly string[]): string {
  if (names.length <= NAMED) return formatList(names);
  return formatList([
    ...names.slice(0, NAMED - 1),
    t('forecast.effect.more', { count: names.length - NAMED + 1 }),
  ]);
}
