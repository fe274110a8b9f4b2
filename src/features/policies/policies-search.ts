/** What is done with a policy, or how a new one comes about. */
const policyTasks = ['edit', 'try', 'form', 'import'] as const;

export type PolicyTask = (typeof policyTasks)[number];

/** What the address bar says about the policies. */
export interface PoliciesSearch {
  /** Id of the policy that is open. */
  readonly id?: string;
  /** `edit` and `try` are about the open policy, `form` and `import` about a new one. */
  readonly task?: PolicyTask;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readPoliciesSearch(search: Readonly<Record<string, unknown>>): PoliciesSearch {
  // The router reads an id that consists of digits as a number.
  const id = typeof search.id === 'number' ? String(search.id) : search.id;
  const task = policyTasks.find((each) => each === search.task);
  return { ...(typeof id === 'string' && id !== '' && { id }), ...(task && { task }) };
}
