import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Shape } from '../../ui/badge.tsx';
import { placeNames, useClosedPlaces } from './closed-places.ts';

/** Above every screen while parts of the pod are read only: which, what that means, who can change it. Quiet. */
export function ClosedNotice(): ReactNode {
  const places = useClosedPlaces();
  if (places.length === 0) return null;
  return (
    <details className="border-line border-b bg-sunk px-4 py-2 text-sm">
      <summary className="min-h-6 w-fit cursor-pointer rounded-control">
        <span className="inline-flex items-baseline gap-2 font-medium">
          <Shape tone="doubt" />
          {t('closed.title', { places: placeNames(places) })}
        </span>
      </summary>
      <div className="grid max-w-prose gap-2 ps-4 pt-2 pb-1 text-soft">
        <ul className="grid list-disc gap-1 ps-5">
          {places.map((place) => (
            <li key={place}>{t(`closed.cannot.${place}`)}</li>
          ))}
        </ul>
        <p>{t('closed.kept')}</p>
        <p>{t('closed.who')}</p>
        <p>
          <Link
            to="/setup"
            className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
          >
            {t('closed.setup')}
          </Link>
        </p>
      </div>
    </details>
  );
}

/** Beside buttons that cannot be pressed now: why. */
export function WhyNot({ reason }: { reason: string | undefined }): ReactNode {
  if (reason === undefined) return null;
  return (
    <p className="flex items-baseline gap-2 self-center text-sm text-soft">
      <Shape tone="doubt" />
      <span>{reason}</span>
    </p>
  );
}
