import { Download } from 'lucide-react';
import { t } from '../../i18n/t.ts';
import type { MenuGroup } from '../../ui/menu.tsx';
import type { ExportForm, ExportFrame } from './export-events.ts';
import type { ShownEvent } from './shown-event.ts';

const forms: readonly ExportForm[] = ['csv', 'jsonld', 'nquads', 'atom'];

/** Items of a menu that save what the filter lets through, in each of the forms. */
export function exportItems(events: readonly ShownEvent[], frame: ExportFrame): MenuGroup {
  return {
    kind: 'actions',
    items: forms.map((form) => ({
      label: t(`events.export.${form}`),
      icon: Download,
      onSelect: () =>
        void import('./export-events.ts').then(({ saveEvents }) => saveEvents(form, events, frame)),
    })),
  };
}
