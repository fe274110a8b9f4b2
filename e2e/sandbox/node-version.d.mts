/** The sentence for a Node that is too old; `undefined` when it is new enough. */
export function nodeSentence(running: string, minimum: string): string | undefined;
