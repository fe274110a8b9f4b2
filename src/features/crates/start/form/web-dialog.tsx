import { type ReactNode, useRef, useState } from 'react';
import { asUrl } from '../../../../domain/artefact/identifier.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { probePublic } from '../../../../pod/access.ts';
import { askFile, type WebFile } from '../../../../pod/crates/look-at-address.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { t } from '../../words.ts';
import type { FormPartProps } from './form-part-props.ts';
import { withWebFile } from './form-state.ts';

/** What the address answered, where that is no reason to add it at once. */
type Doubt =
  | { readonly kind: 'failed'; readonly reason: string; readonly file: WebFile }
  /** A page that shows the file, instead of the file. */
  | { readonly kind: 'page'; readonly file: WebFile }
  /** A file of the own pod that nobody else may read. */
  | { readonly kind: 'private'; readonly file: WebFile };

/** A file that stays on the web: it is asked about when the button is pressed, as a stranger. */
export function WebDialog({
  setForm,
  onClose,
}: {
  readonly setForm: FormPartProps['setForm'];
  readonly onClose: () => void;
}): ReactNode {
  const { transport, pod } = useWorkspace();
  const [typed, setTyped] = useState('');
  const [isTouched, setTouched] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [doubt, setDoubt] = useState<Doubt>();
  const latest = useRef(0);
  const url = asUrl(typed.trim());
  const add = (file: WebFile) => {
    setForm((form) => withWebFile(form, file));
    onClose();
  };
  const look = async () => {
    setTouched(true);
    setDoubt(undefined);
    if (url === undefined) return;
    setAsking(true);
    latest.current += 1;
    const own = latest.current;
    const storages = pod?.storages ?? [];
    const asked = await askFile(transport, url, storages);
    const view = storages.some((root) => url.startsWith(root))
      ? await probePublic(transport, url)
      : undefined;
    if (own !== latest.current) return;
    setAsking(false);
    if (!asked.ok) setDoubt({ kind: 'failed', reason: problemWords(asked.problem).title, file: { url } });
    else if (view && (!view.ok || view.value !== 'open')) setDoubt({ kind: 'private', file: asked.value });
    else if (isPageOf(asked.value)) setDoubt({ kind: 'page', file: asked.value });
    else add(asked.value);
  };
  return (
    <Dialog
      open
      onClose={() => {
        latest.current += 1;
        onClose();
      }}
      title={t('crateStart.web.title')}
      description={t('crateStart.web.text')}
      actions={
        <>
          {doubt && <Button onClick={() => add(doubt.file)}>{t('crateStart.web.anyway')}</Button>}
          <Button
            tone="primary"
            busy={isAsking ? t('crateStart.reading.address') : undefined}
            onClick={() => void look()}
          >
            {t('crateStart.web.add')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <TextField
          type="url"
          inputMode="url"
          label={t('crateStart.address.label')}
          error={isTouched && url === undefined ? t('crateStart.address.invalid') : undefined}
          value={typed}
          spellCheck={false}
          placeholder="https://"
          onChange={(text) => {
            latest.current += 1;
            setAsking(false);
            setDoubt(undefined);
            setTyped(text);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void look();
          }}
        />
        {doubt && (
          <Notice
            urgent
            tone="wait"
            title={
              doubt.kind === 'failed'
                ? t('crateStart.web.failed', { reason: doubt.reason })
                : t(`crateStart.web.${doubt.kind}`)
            }
          />
        )}
      </div>
    </Dialog>
  );
}

/** Whether a web page came where the name promises another file. */
function isPageOf({ url, mediaType }: WebFile): boolean {
  const { pathname } = new URL(url);
  return mediaType === 'text/html' && /\.\w{1,8}$/.test(pathname) && !/\.x?html?$/i.test(pathname);
}
