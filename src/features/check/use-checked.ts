import { useEffect, useState } from 'react';
import type { ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { type Checked, checkMessage } from './check-message.ts';

/** Pause after the last key before a text is checked, in milliseconds. */
const PAUSE = 200;

/** What came of checking the text, a moment after it was last changed; `undefined` while the first check runs. */
export function useChecked(text: string, profile: ProfileId | undefined): Checked | undefined {
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const result = await checkMessage(text, profile);
      if (current) setChecked(result);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, profile]);
  return checked;
}
