import { useNavigate } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import type { Command } from '../ui/command-registry.ts';
import { useCommands } from '../ui/commands.tsx';
import { places } from './places.ts';

/** Offers the commands that work on every screen: going to a place, showing the keys. */
export function useGlobalCommands(onShowKeys: () => void): void {
  const navigate = useNavigate();
  const going = places.flat().map(
    (place): Command => ({
      id: `go.${place.to}`,
      label: t(place.label),
      group: 'go',
      keys: `g ${place.key}`,
      run: () => void navigate({ to: place.to }),
    }),
  );
  useCommands([
    ...going,
    { id: 'keys', label: t('app.keys.help'), group: 'general', keys: '?', run: onShowKeys },
  ]);
}
