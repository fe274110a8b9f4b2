import type { CrateDocument, CrateEntity } from '../../domain/crate/document.ts';

/** Versions in which crates are still written. */
export type Written = '1.1' | '1.2';

const ADA = 'https://orcid.org/0000-0002-1825-0097';
const OBSERVATORY = 'https://ror.org/01ggx4157';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const PYTHON = 'https://www.python.org/downloads/release/python-3120/';
const WORKFLOW_CRATE = 'https://w3id.org/workflowhub/workflow-ro-crate/1.0';
const PROCESS_RUN = 'https://w3id.org/ro/wfrun/process/0.5';
const WORKFLOW_RUN = 'https://w3id.org/ro/wfrun/workflow/0.5';

const ref = (id: string) => ({ '@id': id });
const refs = (...ids: string[]) => ids.map(ref);

/** The tides of a bay: files in a folder, one on the web, people, a place. Nothing is to be remarked about it. */
export function tides(version: Written): CrateDocument {
  return crate(version, [
    descriptor(version, './'),
    {
      ...root('./', 'Tides of the bay'),
      hasPart: refs('data/', 'notes.md', 'https://data.example/buoys.csv'),
      contentLocation: ref('#bay'),
      mentions: ref('notes.md'),
    },
    {
      '@id': 'data/',
      '@type': 'Dataset',
      name: 'Data',
      description: 'All tables.',
      hasPart: refs('data/tides.csv', 'data/map%201.png'),
    },
    { ...file('data/tides.csv', 'text/csv'), author: ref(ADA) },
    file('data/map%201.png', 'image/png'),
    { ...file('notes.md', 'text/markdown'), license: ref(LICENCE) },
    { ...file('https://data.example/buoys.csv', 'text/csv'), sdDatePublished: '2026-03-01' },
    { '@id': '#bay', '@type': 'Place', name: 'The bay', geo: ref('_:bay') },
    { '@id': '_:bay', '@type': 'GeoCoordinates', latitude: '54.5', longitude: '9.9' },
    ...people(),
  ]);
}

/** A workflow that was run: follows the profiles of workflow crates and of records of runs. */
export function analysis(version: Written): CrateDocument {
  return crate(version, [
    descriptor(version, './', WORKFLOW_CRATE),
    {
      ...root('./', 'Analysis of the tides'),
      conformsTo: refs(WORKFLOW_CRATE, PROCESS_RUN, WORKFLOW_RUN),
      mainEntity: ref('tides.cwl'),
      mentions: ref('#run'),
      hasPart: refs(
        'tides.cwl',
        'plot.cwl',
        'https://code.example/tidy.py',
        'README.md',
        'in.csv',
        'out.csv',
      ),
    },
    profile(WORKFLOW_CRATE, 'Workflow RO-Crate'),
    profile(PROCESS_RUN, 'Process Run Crate'),
    profile(WORKFLOW_RUN, 'Workflow Run Crate'),
    {
      ...workflow('tides.cwl'),
      input: ref('#table'),
      output: ref('#result'),
    },
    {
      ...workflow('plot.cwl'),
      conformsTo: ref('https://bioschemas.org/profiles/ComputationalWorkflow/1.0-RELEASE'),
      creator: ref(ADA),
      dateCreated: '2026-02-01',
      license: ref(LICENCE),
      sdPublisher: ref(OBSERVATORY),
      url: 'https://code.example/plot',
      version: '1.0.0',
    },
    {
      ...file('https://code.example/tidy.py', 'text/x-python'),
      '@type': ['File', 'SoftwareSourceCode'],
      sdDatePublished: '2026-03-01',
    },
    { ...file('README.md', 'text/markdown'), about: ref('./') },
    { ...file('in.csv', 'text/csv'), exampleOfWork: ref('#table') },
    { ...file('out.csv', 'text/csv'), exampleOfWork: ref('#result'), subjectOf: ref('#run') },
    parameter('#table', 'in.csv'),
    parameter('#result', 'out.csv'),
    {
      '@id': '#run',
      '@type': 'CreateAction',
      name: 'Run of Monday',
      description: 'All tides of last year.',
      instrument: ref('tides.cwl'),
      object: ref('in.csv'),
      result: ref('out.csv'),
      agent: ref(ADA),
      endTime: '2026-03-02T10:00:00Z',
    },
    { '@id': PYTHON, '@type': 'ComputerLanguage', name: 'Python', url: PYTHON, version: '3.12' },
    ...people(),
  ]);
}

/** A notebook and its table, both on the web: what ScienceMesh and the Dispatcher ask is there. */
export function share(version: Written): CrateDocument {
  return crate(
    version,
    [
      descriptor(version, './'),
      {
        ...root('./', 'Notebook of the tides'),
        mainEntity: ref('https://data.example/tides.ipynb'),
        hasPart: refs('https://data.example/tides.ipynb', 'https://data.example/tides.csv'),
        mentions: ref('#receiver'),
      },
      {
        ...file('https://data.example/tides.ipynb', 'application/x-ipynb+json'),
        '@type': ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'],
        name: 'tides.ipynb',
        url: 'https://data.example/tides.ipynb',
        sdDatePublished: '2026-03-01',
        programmingLanguage: ref('https://jupyter.org/'),
        runtimePlatform: 'https://mesh.example/',
      },
      {
        ...file('https://data.example/tides.csv', 'text/csv'),
        name: 'tides.csv',
        url: 'https://data.example/tides.csv',
        sdDatePublished: '2026-03-01',
        isBasedOn: ref('#survey'),
      },
      { '@id': '#survey', '@type': 'Event', name: 'Survey of the bay' },
      {
        '@id': 'https://jupyter.org/',
        '@type': 'ComputerLanguage',
        name: 'Jupyter',
        identifier: 'https://qa.cernbox.cern.ch',
        url: 'https://jupyter.org/',
        version: '7',
      },
      { '@id': '#receiver', '@type': 'Person', name: 'Brian', userid: 'brian@mesh.example' },
      ...people(),
    ],
    { userid: 'http://schema.org/identifier' },
  );
}

function crate(version: Written, graph: CrateEntity[], terms: Record<string, string> = {}): CrateDocument {
  // The context of 1.1 does not have the type that 1.2 wants profiles to have.
  const own = version === '1.1' ? { Profile: 'http://www.w3.org/ns/dx/prof/Profile', ...terms } : terms;
  const url = `https://w3id.org/ro/crate/${version}/context`;
  return { '@context': Object.keys(own).length > 0 ? [url, own] : url, '@graph': graph };
}

function descriptor(version: Written, about: string, ...profiles: string[]): CrateEntity {
  const conformsTo = refs(`https://w3id.org/ro/crate/${version}`, ...profiles);
  return {
    '@id': 'ro-crate-metadata.json',
    '@type': 'CreativeWork',
    about: ref(about),
    conformsTo: conformsTo.length === 1 ? conformsTo[0] : conformsTo,
  };
}

function root(id: string, name: string): CrateEntity {
  return {
    '@id': id,
    '@type': 'Dataset',
    name,
    description: 'Made of nothing, to be tried out.',
    datePublished: '2026-03-02',
    license: ref(LICENCE),
    publisher: ref(OBSERVATORY),
    author: ref(ADA),
  };
}

function file(id: string, encodingFormat: string): CrateEntity {
  return {
    '@id': id,
    '@type': 'File',
    name: `The file ${id}`,
    description: 'A file.',
    encodingFormat,
    contentSize: '12',
  };
}

function workflow(id: string): CrateEntity {
  return {
    ...file(id, 'text/x-cwl'),
    '@type': ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'],
    programmingLanguage: ref(PYTHON),
  };
}

function parameter(id: string, example: string): CrateEntity {
  return {
    '@id': id,
    '@type': 'FormalParameter',
    name: id,
    additionalType: 'File',
    workExample: ref(example),
  };
}

function profile(id: string, name: string): CrateEntity {
  return { '@id': id, '@type': ['CreativeWork', 'Profile'], name };
}

function people(): CrateEntity[] {
  return [
    { '@id': ADA, '@type': 'Person', name: 'Ada', affiliation: ref(OBSERVATORY) },
    { '@id': OBSERVATORY, '@type': 'Organization', name: 'Observatory', license: ref(LICENCE) },
    { '@id': LICENCE, '@type': 'CreativeWork', name: 'CC BY 4.0', description: 'Share and adapt.' },
  ];
}

/** Ids in these crates that faults are about. */
export const ids = { ADA, OBSERVATORY, LICENCE, PYTHON, WORKFLOW_CRATE, PROCESS_RUN, WORKFLOW_RUN };
