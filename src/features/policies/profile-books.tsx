import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { plain } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { offeredBooks } from '../../pod/offered-books.ts';
import { ruleBooksUrl } from '../../pod/rule-books.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

/** The rule books that one's own profile points to, for other orchestrators. Read when asked for. */
export function ProfileBooks({ onChoose }: { onChoose: (url: string) => void }): ReactNode {
  const { pod, transport } = useWorkspace();
  const [books, setBooks] = useState<readonly string[]>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const pointer = pod?.policies;
  // What lies in Orrery's own place is in the list of policies already.
  if (pointer === undefined || (pod?.home !== undefined && pointer.startsWith(ruleBooksUrl(pod.home))))
    return null;

  const look = async () => {
    setBusy(true);
    setProblem(undefined);
    const found = await offeredBooks(transport, pointer);
    setBusy(false);
    if (found.ok) setBooks(found.value);
    else setProblem(found.problem);
  };

  return (
    <section className="grid gap-2">
      <h3 className="font-medium text-sm">{t('policies.import.profile')}</h3>
      <p className="wrap-anywhere text-soft text-sm">
        {t('policies.import.profile.text', { place: plain(pointer) })}
      </p>
      {books === undefined && (
        <div>
          <Button onClick={() => void look()} busy={busy ? t('policies.import.fetching') : undefined}>
            {t('policies.import.profile.look')}
          </Button>
        </div>
      )}
      {problem && <Notice tone="no" urgent {...problemWords(problem)} />}
      {books?.length === 0 && <p className="text-soft">{t('policies.import.profile.none')}</p>}
      {books && books.length > 0 && (
        <ul className="grid gap-1">
          {books.map((url) => (
            <li key={url}>
              <button
                type="button"
                onClick={() => onChoose(url)}
                className="wrap-anywhere min-h-6 text-start text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
              >
                {plain(url)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
