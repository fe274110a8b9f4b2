import { type ReactNode, useState } from 'react';
import { asUrl } from '../../../../domain/artefact/identifier.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';

/** Asks what a property means that no context of the crate knows, and declares it there. */
export function DeclareDialog(props: { term: string; onAdd: () => void; onClose: () => void }): ReactNode {
  const { term, onAdd, onClose } = props;
  const { change } = useEditing();
  const [iri, setIri] = useState('');
  const [tried, setTried] = useState(false);
  const url = asUrl(iri);
  const declare = async () => {
    setTried(true);
    if (url === undefined) return;
    const { declareTerm } = await import('../../../../domain/crate/catalogue/context-terms.ts');
    change(t('crateForm.declared', { term: isolate(term) }), (crate) => ({
      ...crate,
      '@context': declareTerm(crate['@context'], term, url),
    }));
    onAdd();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('crateForm.declare.title', { term: isolate(term) })}
      description={t('crateForm.declare.why')}
      actions={
        <>
          <Button onClick={onAdd}>{t('crateForm.declare.without')}</Button>
          <Button tone="primary" onClick={() => void declare()}>
            {t('crateForm.declare.do')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('crateForm.declare.iri')}
        value={iri}
        inputMode="url"
        spellCheck={false}
        placeholder="https://"
        error={tried && url === undefined ? t('crateForm.declare.iri.error') : undefined}
        onChange={setIri}
      />
    </Dialog>
  );
}
