import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where the buttons of the chosen way stand: the bar at the foot of the detail, as on every screen. */
export const ActionsPlace = createContext<HTMLElement | null>(null);

/** Buttons of a way, put into the bar below it. */
export function WayActions({ children }: { children: ReactNode }): ReactNode {
  const place = useContext(ActionsPlace);
  return place && createPortal(children, place);
}
