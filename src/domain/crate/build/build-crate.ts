import type { CrateEntity } from '../document.ts';
import { isAbsolute } from '../paths.ts';
import { artefactParts } from './artefact-part.ts';
import { fileEntity } from './file.ts';
import { foldersOf } from './folders.ts';
import { licenceEntity } from './licence.ts';
import { organisationEntity } from './organisation.ts';
import { personEntity } from './person.ts';
import type { BuiltCrate, CratePlan } from './plan.ts';
import type { PlannedFile } from './planned-file.ts';
import { crateContext, crateOf, descriptorEntity, type ProfileFacts, profileEntity } from './skeleton.ts';
import { applicationEntity, KNOWN_LANGUAGES, languageEntity, languageOfFile } from './software.ts';
import { given, reference, unpacked } from './values.ts';

/** The profile of records of runs. https://www.researchobject.org/workflow-run-crate/profiles/process_run_crate/ */
const PROCESS_RUN: ProfileFacts = {
  id: 'https://w3id.org/ro/wfrun/process/0.5',
  name: 'Process Run Crate',
  version: '0.5',
};

/** The word for profiles, which the context of 1.1 does not have. https://www.w3.org/TR/dx-prof/ */
const PROFILE_TERM = { Profile: 'http://www.w3.org/ns/dx/prof/Profile' };

/** The types that make a file a workflow. https://www.researchobject.org/ro-crate/specification/1.2/workflows */
const WORKFLOW_TYPES = ['SoftwareSourceCode', 'ComputationalWorkflow'];

/**
 * Builds the metadata of a new crate from what it is begun with, and lists the files that travel with it. What is not
 * known is left out, so that the check asks for it; no entity stands in for something that is not there.
 */
export function buildCrate(begun: CratePlan): BuiltCrate {
  const works = (begun.artefacts ?? []).map((part) => artefactParts(part, begun.version));
  const files = [...works.flatMap((work) => work.files), ...begun.files];
  const plan = { ...begun, files };
  const { start, version, root } = plan;
  const authors = root.authors.map(personEntity);
  const licence = root.licence && licenceEntity(root.licence);
  const publisher = root.publisher ? organisationEntity(root.publisher) : authors[0];
  const described = files.map((file) => describedFile(plan, file));
  const { top, folders } = foldersOf(described.filter((_, index) => files[index]?.within === undefined));
  const collections = works
    .flatMap((work) => work.collections)
    .map((whole) => withParts(whole, files, described));
  const main = mainOf(plan, described);
  const run = start === 'run' ? runOf(plan, described, authors[0]) : undefined;
  const rootEntity: CrateEntity = {
    '@id': './',
    '@type': 'Dataset',
    ...given({
      name: root.name,
      description: root.description,
      datePublished: root.published,
      license: licence && reference(licence['@id']),
      author: unpacked(authors.map((author) => reference(author['@id']))),
      publisher: publisher && reference(publisher['@id']),
      keywords: root.keywords?.join(', '),
      identifier: root.citeAs,
      'cite-as': root.citeAs,
      conformsTo: run && reference(PROCESS_RUN.id),
      mainEntity: main && reference(main['@id']),
      mentions: unpacked(
        [...(run ? ['#run'] : []), ...works.flatMap((work) => work.mentions)].map(reference),
      ),
    }),
    hasPart: [...collections.map((whole) => whole['@id']).filter(isAbsolute), ...top].map(reference),
  };
  const entities = [
    descriptorEntity(version, run ? [PROCESS_RUN] : []),
    rootEntity,
    ...described,
    ...collections,
    ...folders,
    ...(run ?? []),
    ...languageOf(plan),
    ...authors,
    ...(publisher ? [publisher] : []),
    ...(licence ? [licence] : []),
    ...works.flatMap((work) => work.entities),
  ];
  return {
    crate: crateOf(
      crateContext(version, {
        runTerms: run !== undefined,
        terms: {
          ...(run && version === '1.1' && PROFILE_TERM),
          ...Object.fromEntries(works.flatMap((work) => Object.entries(work.terms))),
        },
      }),
      entities,
    ),
    payload: files.flatMap(({ at: path, source, size, mediaType }) =>
      source ? [{ path, source, ...(size !== undefined && { size }), ...(mediaType && { mediaType }) }] : [],
    ),
  };
}

/** A collection with those of its files that lie elsewhere on the web. */
function withParts(
  whole: CrateEntity,
  files: readonly PlannedFile[],
  described: readonly CrateEntity[],
): CrateEntity {
  const parts = described.filter((_, index) => files[index]?.within === whole['@id']);
  return parts.length === 0 ? whole : { ...whole, hasPart: parts.map((part) => reference(part['@id'])) };
}

function describedFile(plan: CratePlan, file: PlannedFile): CrateEntity {
  const { role, types = [] } = file;
  if (role === 'article')
    return fileEntity({ ...file, types: [...new Set([...types, 'ScholarlyArticle'])] }, plan.version);
  if (role !== 'workflow') return fileEntity(file, plan.version);
  const entity = fileEntity({ ...file, types: [...new Set([...types, ...WORKFLOW_TYPES])] }, plan.version);
  const [language] = languageOf(plan);
  return { ...entity, ...(language && { programmingLanguage: reference(language['@id']) }) };
}

/** The language of the workflow, where there is a workflow. */
function languageOf({ files, language }: CratePlan): CrateEntity[] {
  const workflow = files.find(({ role }) => role === 'workflow');
  if (!workflow) return [];
  return [languageEntity(language ?? KNOWN_LANGUAGES[languageOfFile(workflow.name ?? workflow.at)])];
}

/** What the crate is there for, where one of its files is that. */
function mainOf({ files }: CratePlan, described: readonly CrateEntity[]): CrateEntity | undefined {
  const at = files.findIndex(({ role }) => role === 'workflow' || role === 'article');
  return described[at];
}

/** The action that records a run, with its profile and the software, in the manner of Process Run Crate 0.5. */
function runOf(
  { files, run }: CratePlan,
  described: readonly CrateEntity[],
  agent: CrateEntity | undefined,
): CrateEntity[] {
  const application = run?.software && applicationEntity(run.software);
  const inRole = (wanted: readonly string[]) =>
    described.filter((_, index) => wanted.includes(files[index]?.role ?? ''));
  const instrument = application ?? inRole(['workflow'])[0];
  const ids = (entities: readonly CrateEntity[]) => unpacked(entities.map((each) => reference(each['@id'])));
  const action: CrateEntity = {
    '@id': '#run',
    '@type': 'CreateAction',
    ...given({
      name: run?.name,
      description: run?.description,
      endTime: run?.ended,
      instrument: instrument && reference(instrument['@id']),
      object: ids(inRole(['data', 'input'])),
      result: ids(inRole(['result'])),
      agent: agent && reference(agent['@id']),
    }),
  };
  // With the word declared, readers of 1.1 see a profile, too.
  return [action, profileEntity(PROCESS_RUN, '1.2'), ...(application ? [application] : [])];
}
