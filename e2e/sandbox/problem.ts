/** A reason why the sandbox cannot run, as one sentence for people with the remedy. */
export class SandboxProblem extends Error {}
