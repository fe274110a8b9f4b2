import { type ReactNode, useSyncExternalStore } from 'react';
import { currentAnnouncement, subscribeToAnnouncements } from './announce.ts';

/** The one place where the app speaks to assistive technology; stands once in the frame. */
export function LiveRegion(): ReactNode {
  const { polite, assertive } = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement);
  return (
    <>
      <div role="status" className="sr-only">
        {polite}
      </div>
      <div role="alert" className="sr-only">
        {assertive}
      </div>
    </>
  );
}
