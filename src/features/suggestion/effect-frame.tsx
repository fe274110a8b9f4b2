import type { ReactNode } from 'react';
import type { Intent } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { IntentOutcome } from './intent-outcome.tsx';

export interface EffectFrameProps {
  readonly sentence: ReactNode;
  readonly note?: ReactNode;
  /** What lies at `url`. */
  readonly where?: string;
  readonly url?: string;
  readonly intent: Intent | undefined;
  /** Whether `children` are in sight from the start. */
  readonly unfolded?: boolean;
  /** Exactly what is written or sent; left out where nothing is. */
  readonly children?: ReactNode;
}

/** One effect: what it does, where, and exactly what, folded away. */
export function EffectFrame(props: EffectFrameProps): ReactNode {
  const { sentence, note, where, url, intent, unfolded, children } = props;
  return (
    <div className="grid gap-1.5">
      <p>{sentence}</p>
      {note && <div className="text-soft text-sm">{note}</div>}
      {intent && <IntentOutcome intent={intent} />}
      {where !== undefined && (
        <DescriptionList
          items={[
            {
              term: where,
              value: url && (
                <span className="wrap-anywhere text-sm">
                  <SafeLink href={url} />
                </span>
              ),
            },
          ]}
        />
      )}
      {children && (
        <details open={unfolded}>
          <summary className="w-fit min-h-6 text-act text-sm underline decoration-act/40 underline-offset-2">
            {t('review.effect.preview')}
          </summary>
          <div className="mt-2">{children}</div>
        </details>
      )}
    </div>
  );
}

/** Exactly what is written or sent, as text. */
export function Payload({ label, text }: { label: string; text: string | undefined }): ReactNode {
  if (text === undefined) return <p className="text-soft text-sm">{t('review.effect.source.missing')}</p>;
  return <CodeBlock label={label} text={text} />;
}
