import { Lock } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { plain } from '../../../../i18n/isolate.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useArtefacts } from '../../../workspace/queries.ts';
import { t } from '../../words.ts';
import type { FormPartProps } from './form-part-props.ts';
import { withWorks } from './form-state.ts';

/** So many are listed; the filter finds the others. */
const SHOWN = 100;

/** The works of the pod, to be chosen from. */
export function WorksDialog({
  chosen,
  setForm,
  onClose,
}: {
  /** URLs of those that are in the form already. */
  readonly chosen: readonly string[];
  readonly setForm: FormPartProps['setForm'];
  readonly onClose: () => void;
}): ReactNode {
  const rows = useArtefacts().data;
  const [words, setWords] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => (rows ?? []).filter(({ url }) => !chosen.includes(url)), [rows, chosen]);
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return open.filter(({ title }) => title.toLowerCase().includes(wanted)).slice(0, SHOWN);
  }, [open, words]);
  const mark = (url: string, isMarked: boolean) => {
    const next = new Set(marked);
    if (isMarked) next.add(url);
    else next.delete(url);
    setMarked(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('crateStart.works.title')}
      description={t('crateStart.works.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('crateStart.cancel')}</Button>
          <Button
            tone="primary"
            disabled={marked.size === 0}
            onClick={() => {
              setForm((form) =>
                withWorks(
                  form,
                  open.filter(({ url }) => marked.has(url)),
                ),
              );
              onClose();
            }}
          >
            {t('crateStart.works.add', { count: marked.size })}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {open.length > 8 && (
          <TextField type="search" label={t('crateStart.works.filter')} value={words} onChange={setWords} />
        )}
        {shown.length === 0 ? (
          <p className="text-soft">
            {t(words.trim() === '' ? 'crateStart.works.none' : 'crateStart.works.nothing')}
          </p>
        ) : (
          <ul className="grid gap-2">
            {shown.map(({ url, title, visibility, published }) => (
              <li key={url}>
                <Checkbox
                  label={
                    <span dir="auto" className="wrap-anywhere font-serif">
                      {plain(title)}
                    </span>
                  }
                  help={
                    visibility === 'private' ? (
                      <span className="inline-flex items-center gap-1">
                        <Icon of={Lock} />
                        {t('crateStart.work.private')}
                      </span>
                    ) : (
                      published?.slice(0, 4)
                    )
                  }
                  checked={marked.has(url)}
                  onChange={(checked) => mark(url, checked)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
