import { type ReactNode, useState } from 'react';
import { formatRelative } from '../../../i18n/format.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNow } from '../../../ui/now.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { RegistryList } from './kept.ts';
import type { TapService } from './run.ts';
import { ServiceList } from './service-list.tsx';
import type { FindKept } from './use-find-kept.ts';
import { useRegistry } from './use-registry.ts';
import { t } from './words.ts';

export interface RegistrySearchProps {
  readonly registries: readonly TapService[];
  readonly chosen: TapService | undefined;
  readonly kept: FindKept;
  readonly onChoose: (service: TapService) => void;
}

/** So many are listed; words find the others. */
const LIMIT = 40;

/** Services that a registry knows. It is read when the maintainer says so, and remembered with its date. */
export function RegistrySearch({ registries, chosen, kept, onChoose }: RegistrySearchProps): ReactNode {
  const [url, setUrl] = useState(registries[0]?.url ?? '');
  const registry = registries.find((each) => each.url === url) ?? registries[0];
  const list = registry && kept.registry(registry.url);
  const [withObsCore, setWithObsCore] = useState(list?.withObsCore ?? true);
  const { read, isReading, problem } = useRegistry(kept);
  if (!registry) return <p className="text-soft">{t('find.registry.none')}</p>;
  return (
    <div className="grid gap-4">
      {registries.length > 1 && (
        <Select
          label={t('find.registry.which')}
          value={registry.url}
          options={registries.map((each) => ({ value: each.url, label: each.label }))}
          onChange={setUrl}
        />
      )}
      <div className="grid gap-2">
        <Checkbox label={t('find.registry.obscore')} checked={withObsCore} onChange={setWithObsCore} />
        <div>
          <Button
            tone={list ? 'quiet' : 'primary'}
            busy={isReading ? t('find.registry.reading') : undefined}
            onClick={() => void read(registry, withObsCore)}
          >
            {list ? t('find.registry.again') : t('find.registry.read')}
          </Button>
        </div>
      </div>
      {problem && <Notice tone="no" urgent {...problemWords(problem)} title={t('find.registry.failed')} />}
      {list && <Listed list={list} chosen={chosen} kept={kept} onChoose={onChoose} />}
    </div>
  );
}

interface ListedProps extends Pick<RegistrySearchProps, 'chosen' | 'kept' | 'onChoose'> {
  readonly list: RegistryList;
}

function Listed({ list, ...rest }: ListedProps): ReactNode {
  const [words, setWords] = useState('');
  const now = useNow();
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matching = list.services.filter(({ title, shortName = '', url }) => {
    const text = `${title} ${shortName} ${url}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const shown = matching.slice(0, LIMIT).map(({ title, url, ivoid }) => ({ label: title, url, ivoid }));
  const when = formatRelative(list.at, Math.max(now, Date.parse(list.at)));
  return (
    <div className="grid gap-2">
      <TextField
        label={t('find.registry.words')}
        help={t('find.registry.at', { count: list.services.length, when })}
        value={words}
        onChange={setWords}
      />
      {shown.length === 0 && <p className="text-soft">{t('find.registry.nothing')}</p>}
      <ServiceList label={t('find.pick.registry')} services={shown} {...rest} />
      {matching.length > LIMIT && (
        <p className="text-soft text-sm">{t('find.registry.more', { count: matching.length - LIMIT })}</p>
      )}
    </div>
  );
}
