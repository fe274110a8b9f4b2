import { type ReactNode, useState } from 'react';
import type { CrateRoot } from '../../../domain/crate/import/find-root.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { t } from '../words.ts';

/** Several crates in one archive or folder: which one is meant. */
export function SeveralPane({
  roots,
  onChoose,
}: {
  readonly roots: readonly CrateRoot[];
  readonly onChoose: (metadata: string) => void;
}): ReactNode {
  const [chosen, setChosen] = useState(roots[0]?.metadata ?? '');
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      <h2 className="text-lg">{t('crateImport.several')}</h2>
      <RadioList
        legend={t('crateImport.several.text')}
        value={chosen}
        onChange={setChosen}
        options={roots.map(({ folder, metadata }) => ({
          value: metadata,
          label: folder === '' ? t('crateImport.several.top') : plain(folder),
          means: plain(metadata),
        }))}
      />
      <div>
        <Button type="submit" tone="primary">
          {t('crateImport.take')}
        </Button>
      </div>
    </form>
  );
}
