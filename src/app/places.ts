import {
  Building,
  FileCheck,
  HardDriveDownload,
  Inbox,
  Layers,
  Library,
  ListChecks,
  type LucideIcon,
  MessagesSquare,
  Orbit,
  Package,
  Scale,
  ScrollText,
  Settings,
  Telescope,
} from 'lucide-react';
import type { PlainKey } from '../i18n/messages.ts';

/** How many things wait in a place; left out while unknown. */
export interface Counts {
  readonly review?: number;
  readonly inbox?: number;
  /** Threads in which something waits for the maintainer. */
  readonly threads?: number;
}

/** A screen that the navigation leads to. */
export interface Place {
  readonly to:
    | '/review'
    | '/inbox'
    | '/threads'
    | '/artefacts'
    | '/crates'
    | '/dispatch'
    | '/find'
    | '/collections'
    | '/staging'
    | '/events'
    | '/services'
    | '/policies'
    | '/check'
    | '/setup';
  readonly label: PlainKey;
  readonly icon: LucideIcon;
  /** The second key of its shortcut, after `g`. */
  readonly key: string;
  readonly count?: { readonly of: keyof Counts; readonly label: 'app.nav.waiting' | 'app.nav.unread' };
}

/** The screens, in the groups of the navigation: the daily work, data for science platforms, what stands behind it all, the tools. */
export const places: readonly (readonly Place[])[] = [
  [
    {
      to: '/review',
      label: 'app.nav.review',
      icon: ListChecks,
      key: 'r',
      count: { of: 'review', label: 'app.nav.waiting' },
    },
    {
      to: '/inbox',
      label: 'app.nav.inbox',
      icon: Inbox,
      key: 'i',
      count: { of: 'inbox', label: 'app.nav.unread' },
    },
    {
      to: '/threads',
      label: 'app.nav.threads',
      icon: MessagesSquare,
      key: 't',
      count: { of: 'threads', label: 'app.nav.waiting' },
    },
    { to: '/artefacts', label: 'app.nav.artefacts', icon: Library, key: 'a' },
    { to: '/crates', label: 'app.nav.crates', icon: Package, key: 'k' },
    { to: '/dispatch', label: 'app.nav.dispatch', icon: Orbit, key: 'd' },
    { to: '/events', label: 'app.nav.events', icon: ScrollText, key: 'e' },
  ],
  [
    { to: '/find', label: 'app.nav.find', icon: Telescope, key: 'f' },
    { to: '/collections', label: 'app.nav.collections', icon: Layers, key: 'l' },
    { to: '/staging', label: 'app.nav.staging', icon: HardDriveDownload, key: 'g' },
  ],
  [
    { to: '/services', label: 'app.nav.services', icon: Building, key: 's' },
    { to: '/policies', label: 'app.nav.policies', icon: Scale, key: 'p' },
    { to: '/check', label: 'app.nav.check', icon: FileCheck, key: 'c' },
  ],
  [{ to: '/setup', label: 'app.nav.setup', icon: Settings, key: 'u' }],
];

/** How many of the places stand in the bar on phones; the others are behind "More". */
export const IN_BAR = 4;
