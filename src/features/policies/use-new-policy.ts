import { withTitle } from '../../domain/policy/book-title.ts';
import { emptyForm, formN3 } from '../../domain/policy/form.ts';
import { newBookId } from '../../domain/policy/new-book-id.ts';
import type { PoliciesSearch } from './policies-search.ts';
import type { PolicyView } from './policy-views.ts';
import { useDrafts } from './use-drafts.ts';

/** How policies of one's own begin. */
export interface NewPolicy {
  /** What a policy that is written as text begins with. */
  readonly template: string;
  /** An id that no policy has. */
  readonly idFor: (title: string) => string;
  /** Begins to write: keeps the text as a draft under a free id and opens the editor. */
  readonly draft: (title: string, text: string) => void;
}

/** @param open goes to another place of the page */
export function useNewPolicy(
  policies: readonly PolicyView[],
  open: (search: PoliciesSearch) => void,
): NewPolicy {
  const drafts = useDrafts();
  const idFor = (title: string) =>
    newBookId(title, new Set([...policies.map(({ id }) => id), ...drafts.all.keys()]));
  return {
    template: formN3(emptyForm),
    idFor,
    draft(title, text) {
      const id = idFor(title);
      drafts.keep({ id, text: withTitle(text, title) });
      open({ id, task: 'edit' });
    },
  };
}
