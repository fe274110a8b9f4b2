import { set, without } from '../change.ts';
import { ids } from '../clean-crates.ts';
import { type FaultOf, fixable, judged, ref, should } from './fault.ts';

const { ADA, PYTHON } = ids;

/** Of workflows, runs and profiles, made on the analysis. */
export const workflowFaults: readonly FaultOf[] = [
  {
    rule: 'desc.conforms',
    fault: 'names another profile at its descriptor',
    isNew: true,
    change: (crate, version) =>
      set(crate, 'ro-crate-metadata.json', {
        conformsTo: [
          ref(`https://w3id.org/ro/crate/${version}`),
          ref(ids.WORKFLOW_CRATE),
          ref(ids.PROCESS_RUN),
        ],
      }),
    ...should,
    ...fixable,
  },
  {
    rule: 'prof.entity',
    fault: 'does not describe the profile of its run',
    change: (crate) => without(crate, ids.WORKFLOW_RUN),
    ...judged,
  },
  {
    rule: 'prof.type',
    fault: 'has a page for a profile',
    old: 'should',
    change: (crate) => set(crate, ids.WORKFLOW_CRATE, { '@type': 'CreativeWork' }),
    ...fixable,
    ...judged,
  },
  {
    rule: 'act.end',
    fault: 'ended yesterday',
    change: (crate) => set(crate, '#run', { endTime: 'yesterday' }),
  },
  {
    rule: 'wf.types',
    fault: 'has a workflow that is no source code',
    change: (crate) => set(crate, 'plot.cwl', { '@type': ['File', 'ComputationalWorkflow'] }),
    ...judged,
  },
  {
    rule: 'script.types',
    fault: 'has a script that is no file',
    change: (crate) => set(crate, 'https://code.example/tidy.py', { '@type': 'SoftwareSourceCode' }),
    ...judged,
  },
  {
    rule: 'script.types',
    fault: 'has a script of its own that is no file',
    change: (crate) =>
      set(crate, 'https://code.example/tidy.py', { '@id': '#tidy', '@type': 'SoftwareSourceCode' }),
    ...should,
  },
  {
    rule: 'wf.name',
    fault: 'has a script without a name',
    change: (crate) => set(crate, 'https://code.example/tidy.py', { name: undefined }),
    also: ['data.describe'],
    ...judged,
  },
  {
    rule: 'wf.language',
    fault: 'has a workflow without a language',
    change: (crate) => set(crate, 'plot.cwl', { programmingLanguage: undefined, conformsTo: undefined }),
    ...should,
  },
  {
    rule: 'wf.bioschemas',
    fault: 'has a workflow that lacks what it promises',
    change: (crate) => set(crate, 'plot.cwl', { version: undefined }),
    ...should,
  },
  {
    rule: 'soft.name',
    fault: 'has a language without a name',
    old: 'should',
    change: (crate) => set(crate, PYTHON, { name: undefined }),
    also: ['ent.name'],
    ...judged,
  },
  {
    rule: 'soft.url',
    fault: 'has a language without an address',
    old: 'should',
    change: (crate) => set(crate, PYTHON, { url: undefined }),
    ...judged,
  },
  {
    rule: 'soft.version',
    fault: 'has a language without a version',
    old: 'should',
    change: (crate) => set(crate, PYTHON, { version: undefined }),
    ...judged,
  },
  {
    rule: 'param.name',
    fault: 'has a parameter without a name',
    change: (crate) => set(crate, '#table', { name: undefined }),
    also: ['ent.name'],
    ...should,
  },
  {
    rule: 'wroc.main',
    fault: 'has no main workflow',
    change: (crate) => set(crate, './', { mainEntity: undefined }),
  },
  {
    rule: 'wroc.types',
    fault: 'has a script for a main workflow',
    change: (crate) => set(crate, 'tides.cwl', { '@type': ['File', 'SoftwareSourceCode'] }),
  },
  {
    rule: 'wroc.language',
    fault: 'has a language that is only software',
    change: (crate) => set(crate, PYTHON, { '@type': 'SoftwareApplication' }),
  },
  {
    rule: 'wroc.readme',
    fault: 'has a readme in plain text',
    change: (crate) => set(crate, 'README.md', { encodingFormat: 'text/plain' }),
    ...should,
  },
  {
    rule: 'wroc.declared',
    fault: 'does not name its profile at the descriptor',
    change: (crate, version) =>
      set(crate, 'ro-crate-metadata.json', { conformsTo: ref(`https://w3id.org/ro/crate/${version}`) }),
    ...should,
    ...fixable,
  },
  {
    rule: 'prun.instrument',
    fault: 'ran nothing',
    change: (crate) => set(crate, '#run', { instrument: undefined }),
  },
  {
    rule: 'prun.action',
    fault: 'was run by nobody',
    change: (crate) => set(crate, '#run', { agent: undefined }),
    ...should,
  },
  {
    rule: 'prun.mentions',
    fault: 'does not mention its run',
    change: (crate) => set(crate, './', { mentions: undefined }),

    ...should,
    ...fixable,
  },
  {
    rule: 'wrun.parameters',
    fault: 'has a value for a parameter',
    change: (crate) => set(crate, '#table', { '@type': 'PropertyValue' }),
  },
  {
    rule: 'wrun.additional-type',
    fault: 'has a parameter of no kind',
    change: (crate) => set(crate, '#table', { additionalType: undefined }),
  },
  {
    rule: 'wrun.example',
    fault: 'has somebody for a value',
    change: (crate) => set(crate, '#table', { workExample: ref(ADA) }),
  },
];
