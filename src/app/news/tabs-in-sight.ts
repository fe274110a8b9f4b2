/** Held, together with others, by each tab that is in sight. */
const LOCK = 'orrery:in-sight';

/** Notes for other tabs while this one is in sight; gives back how to stop. */
export function noteSight(): () => void {
  let letGo: (() => void) | undefined;
  const hold = () => {
    letGo?.();
    letGo = undefined;
    if (document.visibilityState !== 'visible') return;
    const leaving = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    void navigator.locks?.request(LOCK, { mode: 'shared' }, () => leaving).catch(() => undefined);
  };
  hold();
  document.addEventListener('visibilitychange', hold);
  return () => {
    document.removeEventListener('visibilitychange', hold);
    letGo?.();
  };
}

/** Whether any tab of Orrery is in sight in this browser. */
export async function isAnyTabInSight(): Promise<boolean> {
  if (document.visibilityState === 'visible') return true;
  const locks = await navigator.locks?.query().catch(() => undefined);
  return locks?.held?.some(({ name }) => name === LOCK) ?? false;
}
