import { useNavigate } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import type { Command } from '../ui/command-registry.ts';
import { useCommands } from '../ui/commands.tsx';
import { places } from './places.ts';

/** Offers the commands that work on every screen: going to a place, searching, showing the keys. */
export function useGlobalCommands(onShowKeys: () => void, onSearch: () => void): void {
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
    {
      id: 'search',
      label: t('app.search.field'),
      group: 'general',
      keys: 'Mod+k',
      whileTyping: true,
      run: onSearch,
    },
    // Where a list has a filter of its own, the key leads there.
    {
      id: 'search.slash',
      label: t('app.search.field'),
      group: 'general',
      keys: '/',
      when: () => document.querySelector('main input[type=search]') === null,
      run: onSearch,
    },
    { id: 'keys', label: t('app.keys.help'), group: 'general', keys: '?', run: onShowKeys },
  ]);
}
