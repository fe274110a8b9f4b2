import { analysis, tides } from './clean-crates.ts';
import { dataFaults } from './faults/data.ts';
import { documentFaults } from './faults/document.ts';
import { entityFaults } from './faults/entities.ts';
import type { Fault } from './faults/fault.ts';
import { rootFaults } from './faults/root.ts';
import { shareFaults } from './faults/share.ts';
import { workflowFaults } from './faults/workflow.ts';

/** Each rule with what breaks it, alone. */
export const faults: readonly Fault[] = [
  ...[...documentFaults, ...entityFaults, ...rootFaults, ...dataFaults].map((each) => ({
    ...each,
    base: tides,
  })),
  ...workflowFaults.map((each) => ({ ...each, base: analysis })),
  ...shareFaults,
];
