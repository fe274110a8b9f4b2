import type { ProfileFacts } from '../build/skeleton.ts';

/** The profiles that are offered by name; any other can be given by its address. */
export const KNOWN_PROFILES: readonly ProfileFacts[] = [
  {
    id: 'https://w3id.org/workflowhub/workflow-ro-crate/1.0',
    name: 'Workflow RO-Crate',
    version: '1.0',
  },
  { id: 'https://w3id.org/ro/wfrun/process/0.5', name: 'Process Run Crate', version: '0.5' },
  { id: 'https://w3id.org/ro/wfrun/workflow/0.5', name: 'Workflow Run Crate', version: '0.5' },
  { id: 'https://w3id.org/ro/wfrun/provenance/0.5', name: 'Provenance Run Crate', version: '0.5' },
];
