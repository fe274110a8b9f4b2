import { type ReactNode, useState } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { stagingProblemWords } from '../staging-problem-words.ts';
import { DestinationTable } from './destination-table.tsx';
import { ServiceSection } from './service-section.tsx';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

/** Where the copies go: by which service, and to which of its destinations. */
export function DestinationStep({ work, onSignIn }: DestinationStepProps): ReactNode {
  const { service } = work;
  return (
    <>
      <ServiceSection work={work} onSignIn={onSignIn} />
      {service.isOpen && (
        <Section title={t('staging-request.destinations')}>
          <Destinations work={work} />
        </Section>
      )}
    </>
  );
}

export interface DestinationStepProps {
  readonly work: RequestWork;
  readonly onSignIn: () => void;
}

function Destinations({ work }: { work: RequestWork }): ReactNode {
  const { service, draft } = work;
  const { destinations, problem, config } = service;
  const [chosen] = draft.destinations;
  if (problem && !destinations)
    return (
      <Notice
        tone="no"
        urgent
        {...stagingProblemWords(problem)}
        actions={<Button onClick={service.askAgain}>{t('staging-request.destinations.again')}</Button>}
      />
    );
  if (!destinations)
    return (
      <Skeleton
        rows={4}
        label={t('staging-request.destinations.asking', { service: isolate(config?.label ?? '') })}
      />
    );
  const isDocument = config?.kind === 'document';
  const isGone = chosen !== undefined && !destinations.some(({ id }) => id === chosen.id);
  return (
    <>
      {isGone && !isDocument && (
        <Notice
          tone="doubt"
          title={t('staging-request.destinations.gone', { destination: isolate(chosen.name) })}
        />
      )}
      {destinations.length > 0 ? (
        <DestinationTable work={work} destinations={destinations} />
      ) : (
        !isDocument && <p className="text-soft">{t('staging-request.destinations.none')}</p>
      )}
      {isDocument && <TypedPlace work={work} isChosen={isGone} />}
    </>
  );
}

/** A place that no list has: operators know it. */
function TypedPlace({ work, isChosen }: { work: RequestWork; isChosen: boolean }): ReactNode {
  const chosen = work.draft.destinations[0];
  const [typed, setTyped] = useState(isChosen && chosen ? chosen.name : '');
  const place = typed.trim();
  return (
    <div className="flex max-w-[32rem] flex-wrap items-end gap-2">
      <div className="grow">
        <TextField
          label={t('staging-request.place')}
          help={t('staging-request.place.help')}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            const name = value.trim();
            work.change({ destinations: name === '' ? [] : [{ id: name.replaceAll('|', ' '), name }] });
          }}
        />
      </div>
      {isChosen && place !== '' && <span className="sr-only">{t('staging-request.place.use')}</span>}
    </div>
  );
}
