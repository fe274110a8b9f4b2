/** RO-Crate itself, without a version: how a crate names another one. */
export const VERSIONLESS = /^https?:\/\/w3id\.org\/ro\/crate\/?$/;

/** Workflow RO-Crate, of any version. */
export const WORKFLOW_CRATE = /^https?:\/\/w3id\.org\/workflowhub\/workflow-ro-crate(\/|$)/;

/** The profiles for records of runs, of any version: processes, workflows, and these with their steps. */
export const RUN = /^https?:\/\/w3id\.org\/ro\/wfrun\/(process|workflow|provenance)(\/|$)/;

/** Those of them that describe a workflow and its parameters. */
export const WORKFLOW_RUN = /^https?:\/\/w3id\.org\/ro\/wfrun\/(workflow|provenance)(\/|$)/;
