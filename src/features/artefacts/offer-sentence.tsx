import type { ReactNode } from 'react';
import type { Thread } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Name } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { counterpartyName } from '../thread/thread-words.ts';

/** What was asked of whom: "Review requested from Plumb Line". */
export function OfferSentence({ offer }: { offer: Thread }): ReactNode {
  const { pattern } = offer;
  const asked = pattern === 'request-review' || pattern === 'request-endorsement' ? pattern : 'other';
  const service = counterpartyName(offer) ?? t('patterns.recipient.missing');
  return <Sentence of={`offer.${asked}.to`} values={{ service: <Name>{service}</Name> }} />;
}
