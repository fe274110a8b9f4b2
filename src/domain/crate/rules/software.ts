import { looseDatePrecision } from '../../iso-date.ts';
import type { Entity } from '../facts.ts';
import { isEmpty, member, referencesIn, valuesOf, wordsIn } from '../json.ts';
import { type CrateRule, clause, type Report } from './rule.ts';

const WORKFLOWS = clause('workflows', 'describing-scripts-and-workflows');
const RUNTIME = clause('workflows', 'workflow-runtime-and-programming-language');
const BIOSCHEMAS = /^https?:\/\/bioschemas\.org\/profiles\/ComputationalWorkflow\/1\./;
const BIOSCHEMAS_DEMANDS = [
  'name',
  'programmingLanguage',
  'creator',
  'dateCreated',
  'license',
  'sdPublisher',
  'url',
  'version',
];

/** Rules about workflows, scripts, and what they run with. */
export const softwareRules: readonly CrateRule[] = [
  {
    id: 'act.end',
    severity: 'must',
    message: 'When {id} ended is no date of ISO 8601.',
    spec: clause('provenance', 'software-used-to-create-files'),
    check: ({ entities }, report) => {
      for (const { id, types, json, path } of entities) {
        const ends = [...types].some((type) => type.endsWith('Action'))
          ? valuesOf(member(json, 'endTime'))
          : [];
        if (ends.some((end) => looseDatePrecision(wordsIn(end)[0] ?? '') === undefined))
          report(`${path}/endTime`, { id });
      }
    },
  },
  {
    id: 'wf.types',
    severity: 'must',
    message: 'The workflow {id} must also be a File and SoftwareSourceCode.',
    spec: WORKFLOWS,
    check: ({ entities }, report) => {
      for (const entity of entities)
        if (isWorkflow(entity) && !(entity.types.has('File') && entity.types.has('SoftwareSourceCode')))
          report(`${entity.path}/@type`, { id: entity.id });
    },
  },
  {
    id: 'script.types',
    severity: 'must',
    message: 'The script {id} must also be a File.',
    spec: WORKFLOWS,
    check: ({ entities }, report) => reportScripts(entities, report, (id) => !/^(#|_:)/.test(id)),
  },
  {
    id: 'script.types',
    severity: 'should',
    message: 'The script {id} is no File.',
    spec: WORKFLOWS,
    check: ({ entities }, report) => reportScripts(entities, report, (id) => /^(#|_:)/.test(id)),
  },
  {
    id: 'wf.name',
    severity: 'must',
    message: 'The workflow or script {id} has no name.',
    spec: WORKFLOWS,
    check: ({ entities }, report) => {
      for (const { id, types, json, path } of entities) {
        const isMeant = types.has('ComputationalWorkflow') || types.has('SoftwareSourceCode');
        if (isMeant && isEmpty(member(json, 'name'))) report(path, { id });
      }
    },
  },
  {
    id: 'wf.language',
    severity: 'should',
    message: 'It is not said in which language the workflow {id} is written.',
    spec: RUNTIME,
    check: ({ entities }, report) => {
      for (const entity of entities)
        if (isWorkflow(entity) && isEmpty(member(entity.json, 'programmingLanguage')))
          report(entity.path, { id: entity.id });
    },
  },
  {
    id: 'wf.bioschemas',
    severity: 'should',
    message: 'The workflow {id} says to follow Bioschemas, and lacks {missing}.',
    spec: clause('workflows', 'complying-with-bioschemas-computational-workflow-profile'),
    check: ({ entities }, report) => {
      for (const entity of entities) {
        if (!isWorkflow(entity)) continue;
        if (!referencesIn(member(entity.json, 'conformsTo')).some((id) => BIOSCHEMAS.test(id))) continue;
        const missing = BIOSCHEMAS_DEMANDS.filter((key) => isEmpty(member(entity.json, key)));
        if (missing.length > 0) report(entity.path, { id: entity.id, missing: missing.join(', ') });
      }
    },
  },
  software('soft.name', 'name', '{id} is software or a language without a name.'),
  software('soft.url', 'url', 'The software or language {id} has no address (url).'),
  software('soft.version', 'version', 'It is not said which version of {id} is meant.'),
  {
    id: 'param.name',
    severity: 'should',
    message: 'The parameter {id} has no name.',
    spec: clause('workflows', 'describing-inputs-and-outputs'),
    check: ({ entities }, report) => {
      for (const { id, types, json, path } of entities)
        if (types.has('FormalParameter') && isEmpty(member(json, 'name'))) report(path, { id });
    },
  },
];

/** A `HowTo` with that type only describes one. */
function isWorkflow({ types }: Entity): boolean {
  return types.has('ComputationalWorkflow') && !types.has('HowTo');
}

function reportScripts(entities: readonly Entity[], report: Report, isMeant: (id: string) => boolean): void {
  for (const { id, types, path } of entities) {
    if (!types.has('SoftwareSourceCode') || types.has('File') || types.has('ComputationalWorkflow')) continue;
    if (isMeant(id)) report(`${path}/@type`, { id });
  }
}

function isSoftware(types: ReadonlySet<string>): boolean {
  return types.has('ComputerLanguage') || types.has('SoftwareApplication');
}

/** Something that languages and applications must have, from 1.2 on. */
function software(id: string, key: string, message: string): CrateRule {
  return {
    id,
    severity: 'must',
    since: '1.2',
    message,
    spec: RUNTIME,
    check: ({ entities }, report) => {
      for (const entity of entities)
        if (isSoftware(entity.types) && isEmpty(member(entity.json, key)))
          report(entity.path, { id: entity.id });
    },
  };
}
