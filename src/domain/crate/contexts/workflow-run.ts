const TERMS = `
  ContainerImage DockerImage ParameterConnection SIFImage connection containerImage environment registry
  resourceUsage sha256 sourceParameter tag targetParameter
`;

/** Terms that the context of the workflow run profiles adds. https://w3id.org/ro/terms/workflow-run/context */
export const workflowRunTerms: ReadonlyMap<string, string> = new Map(
  TERMS.trim()
    .split(/\s+/)
    .map((name) => [name, `https://w3id.org/ro/terms/workflow-run#${name}`]),
);
