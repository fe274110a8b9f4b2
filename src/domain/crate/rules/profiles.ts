import type { CrateFacts, Entity } from '../facts.ts';
import { isFrom } from '../facts.ts';
import { isEmpty, member, referencesIn, valuesOf } from '../json.ts';
import { RUN, VERSIONLESS, WORKFLOW_CRATE, WORKFLOW_RUN } from './profile-ids.ts';
import { type CrateRule, clause } from './rule.ts';

const PROFILES = clause('profiles', 'declaring-conformance-of-an-ro-crate-profile');
const WORKFLOW_CRATE_TEXT = 'https://about.workflowhub.eu/Workflow-RO-Crate/';
const RUN_TEXT = 'https://www.researchobject.org/workflow-run-crate/profiles/';
const RUN_ACTIONS = ['CreateAction', 'ActivateAction', 'UpdateAction'];

/** Rules about declared profiles, and those of the profiles themselves. */
export const profileRules: readonly CrateRule[] = [
  {
    id: 'prof.entity',
    severity: 'must',
    message: 'The profile {id} is named and not described.',
    spec: PROFILES,
    check: (facts, report) => reportProfiles(facts, report, (entity) => entity === undefined, true),
  },
  {
    id: 'prof.entity',
    severity: 'should',
    message: 'The profile {id} is named and not described.',
    spec: PROFILES,
    check: (facts, report) => reportProfiles(facts, report, (entity) => entity === undefined, false),
  },
  {
    id: 'prof.type',
    severity: 'must',
    since: '1.2',
    message: 'The profile {id} is described, but not as a Profile.',
    spec: PROFILES,
    check: (facts, report) => {
      const isOther = (entity?: Entity) => entity !== undefined && !entity.types.has('Profile');
      reportProfiles(facts, report, isOther, true);
      reportProfiles(facts, report, isOther, false);
    },
  },
  {
    id: 'wroc.main',
    severity: 'must',
    message: 'A workflow crate needs a main entity, which is described.',
    spec: WORKFLOW_CRATE_TEXT,
    check: (facts, report) => {
      if (follows(facts, WORKFLOW_CRATE) && facts.root && !mainOf(facts))
        report(`${facts.root.path}/mainEntity`);
    },
  },
  {
    id: 'wroc.types',
    severity: 'must',
    message: 'The main workflow {id} must be a File, SoftwareSourceCode and a ComputationalWorkflow.',
    spec: WORKFLOW_CRATE_TEXT,
    check: (facts, report) => {
      const main = follows(facts, WORKFLOW_CRATE) ? mainOf(facts) : undefined;
      const wanted = ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'];
      if (main && !wanted.every((type) => main.types.has(type)))
        report(`${main.path}/@type`, { id: main.id });
    },
  },
  {
    id: 'wroc.language',
    severity: 'must',
    message: 'The main workflow {id} must say its language by a ComputerLanguage.',
    spec: WORKFLOW_CRATE_TEXT,
    check: (facts, report) => {
      const main = follows(facts, WORKFLOW_CRATE) ? mainOf(facts) : undefined;
      const languages = main ? referencesIn(member(main.json, 'programmingLanguage')) : [];
      if (main && !languages.some((id) => facts.byId.get(id)?.types.has('ComputerLanguage')))
        report(`${main.path}/programmingLanguage`, { id: main.id });
    },
  },
  {
    id: 'wroc.readme',
    severity: 'should',
    message: 'README.md should be described as text/markdown, about the crate.',
    spec: WORKFLOW_CRATE_TEXT,
    check: (facts, report) => {
      if (!facts.root || !follows(facts, WORKFLOW_CRATE)) return;
      const readme = facts.byId.get('README.md') ?? facts.byId.get('./README.md');
      const isAbout = readme && referencesIn(member(readme.json, 'about')).includes(facts.root.id);
      const isMarkdown = readme && valuesOf(member(readme.json, 'encodingFormat')).includes('text/markdown');
      if (!isAbout || !isMarkdown) report(readme?.path ?? facts.root.path);
    },
  },
  {
    id: 'wroc.declared',
    severity: 'should',
    message:
      'The profile of workflow crates should also stand at ro-crate-metadata.json, where its readers look.',
    spec: WORKFLOW_CRATE_TEXT,
    check: (facts, report) => {
      const { descriptor } = facts;
      const there = descriptor ? referencesIn(member(descriptor.json, 'conformsTo')) : [];
      if (descriptor && follows(facts, WORKFLOW_CRATE) && !there.some((id) => WORKFLOW_CRATE.test(id)))
        report(`${descriptor.path}/conformsTo`);
    },
  },
  {
    id: 'prun.instrument',
    severity: 'must',
    message: 'It is not described what {id} was done with (instrument).',
    spec: `${RUN_TEXT}process_run_crate/`,
    check: (facts, report) => {
      for (const { id, json, path } of actionsOf(facts)) {
        const instruments = referencesIn(member(json, 'instrument'));
        if (!instruments.some((each) => facts.byId.has(each))) report(`${path}/instrument`, { id });
      }
    },
  },
  {
    id: 'prun.action',
    severity: 'should',
    message: '{id} is described without {missing}.',
    spec: `${RUN_TEXT}process_run_crate/`,
    check: (facts, report) => {
      for (const { id, json, path } of actionsOf(facts)) {
        const wanted = ['name', 'description', 'endTime', 'agent', 'result'];
        const missing = wanted.filter((key) => isEmpty(member(json, key)));
        if (missing.length > 0) report(path, { id, missing: missing.join(', ') });
      }
    },
  },
  {
    id: 'prun.mentions',
    severity: 'should',
    message: 'The root does not mention {id}, so that the record of the run is hard to find.',
    spec: `${RUN_TEXT}process_run_crate/`,
    check: (facts, report) => {
      const mentioned = new Set(facts.root ? referencesIn(member(facts.root.json, 'mentions')) : []);
      for (const { id, path } of actionsOf(facts)) if (!mentioned.has(id)) report(path, { id });
    },
  },
  {
    id: 'wrun.parameters',
    severity: 'must',
    message: '{id} is an input or output of the workflow, and described as no FormalParameter.',
    spec: `${RUN_TEXT}workflow_run_crate/`,
    check: (facts, report) => {
      for (const { id, entity, path } of parametersOf(facts))
        if (!entity?.types.has('FormalParameter')) report(path, { id });
    },
  },
  {
    id: 'wrun.additional-type',
    severity: 'must',
    message: 'It is not said of what type the parameter {id} is (additionalType).',
    spec: `${RUN_TEXT}workflow_run_crate/`,
    check: (facts, report) => {
      for (const { id, entity } of parametersOf(facts))
        if (entity?.types.has('FormalParameter') && isEmpty(member(entity.json, 'additionalType')))
          report(entity.path, { id });
    },
  },
  {
    id: 'wrun.example',
    severity: 'must',
    message: 'The value of the parameter {id} is neither data nor a PropertyValue.',
    spec: `${RUN_TEXT}workflow_run_crate/`,
    check: (facts, report) => {
      for (const { id, entity } of parametersOf(facts))
        for (const value of entity ? referencesIn(member(entity.json, 'workExample')) : []) {
          const types = facts.byId.get(value)?.types;
          const isRight = ['File', 'Dataset', 'Collection', 'PropertyValue'].some((type) => types?.has(type));
          if (!isRight) report(`${entity?.path}/workExample`, { id });
        }
    },
  },
];

function follows({ profiles }: CrateFacts, profile: RegExp): boolean {
  return profiles.some((id) => profile.test(id));
}

/** Reports the profiles of the root; `demanded`: those whose description is a must, else the others. */
function reportProfiles(
  { root, byId, version }: CrateFacts,
  report: (path: string, values: { id: string }) => void,
  isBroken: (entity: Entity | undefined) => boolean,
  demanded: boolean,
): void {
  for (const id of root ? referencesIn(member(root.json, 'conformsTo')) : []) {
    if (VERSIONLESS.test(id) || (isFrom(version, '1.2') || RUN.test(id)) !== demanded) continue;
    if (isBroken(byId.get(id))) report(`${root?.path}/conformsTo`, { id });
  }
}

function mainOf({ root, byId }: CrateFacts): Entity | undefined {
  const [id] = root ? referencesIn(member(root.json, 'mainEntity')) : [];
  return id === undefined ? undefined : byId.get(id);
}

/** The runs that a crate of the run profiles records. */
function actionsOf(facts: CrateFacts): Entity[] {
  if (!follows(facts, RUN)) return [];
  return facts.entities.filter(({ types }) => RUN_ACTIONS.some((type) => types.has(type)));
}

/** Inputs and outputs of the main workflow, in crates of the profiles that ask for them. */
function parametersOf(facts: CrateFacts): { id: string; entity: Entity | undefined; path: string }[] {
  const main = mainOf(facts);
  if (!main || !follows(facts, WORKFLOW_RUN)) return [];
  return ['input', 'output'].flatMap((key) =>
    referencesIn(member(main.json, key)).map((id) => ({
      id,
      entity: facts.byId.get(id),
      path: `${main.path}/${key}`,
    })),
  );
}
