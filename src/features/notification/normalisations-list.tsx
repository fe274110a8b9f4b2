import type { ReactNode } from 'react';
import type { Normalisation } from '../../domain/notification/model.ts';
import { t } from '../../i18n/t.ts';

/** What the reader put right, or nothing where the message needed none of it. */
export function NormalisationsList({
  normalisations,
}: {
  normalisations: readonly Normalisation[];
}): ReactNode {
  if (normalisations.length === 0) return null;
  return (
    <div className="grid gap-2">
      <p className="text-soft text-sm">{t('notification.normalisations.why')}</p>
      <ul className="grid gap-2">
        {normalisations.map((normalisation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be put right at several places
          <li key={index} className="border-line border-s-2 ps-3">
            <bdi>{normalisation.message}</bdi>
            <code className="block wrap-anywhere font-mono text-faint text-xs leading-5">
              {normalisation.path}
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}
