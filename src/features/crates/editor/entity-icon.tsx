import {
  Boxes,
  Building2,
  File,
  FileText,
  Folder,
  type LucideIcon,
  MapPin,
  Microscope,
  Package,
  Play,
  Scale,
  Sigma,
  SquareTerminal,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntityGroup } from '../../../domain/crate/catalogue/types.ts';
import { Icon } from '../../../ui/icon.tsx';

const icons: Readonly<Record<EntityGroup, LucideIcon>> = {
  crate: Package,
  data: File,
  people: UserRound,
  organisations: Building2,
  works: FileText,
  software: SquareTerminal,
  actions: Play,
  places: MapPin,
  instruments: Microscope,
  licences: Scale,
  values: Sigma,
  other: Boxes,
};

/** The small drawing of what an entity is; a word always stands beside it. */
export function EntityIcon({ group, folder }: { group: EntityGroup; folder?: boolean }): ReactNode {
  return <Icon of={folder && group === 'data' ? Folder : icons[group]} className="shrink-0 text-faint" />;
}
