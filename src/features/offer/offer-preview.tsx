import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import type { Composing } from './use-offer-draft.ts';

/** The message as it will be sent, renewed with each key, and where it goes. */
export function OfferPreview({ composing }: { composing: Composing }): ReactNode {
  const { document, service } = composing;
  if (document === undefined) return null;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <CodeBlock text={JSON.stringify(document, null, 2)} label={t('offer.preview')} uncut />
      {service?.inbox !== undefined && (
        <p className="wrap-anywhere text-soft text-sm">
          <Sentence
            of="offer.preview.to"
            values={{ inbox: <code className="font-mono text-xs">{service.inbox}</code> }}
          />
        </p>
      )}
      <p className="text-soft text-sm">{t('offer.preview.log')}</p>
    </section>
  );
}
