import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { t } from '../../../i18n/t.ts';
import type { Interrupted } from '../../../pod/artefact/work.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { arrivedNames } from './sent-files.ts';
import { stoppedWords } from './stopped-words.ts';
import type { ArtefactForm } from './use-artefact-form.ts';

/** What is in the way of saving, what came back from a visit before, and where saving stopped. */
export function FormNotices({ form }: { form: ArtefactForm }): ReactNode {
  const { session } = useWorkspace();
  const { pod, state, work } = form;
  const lost = state.files.filter(({ place }) => place === 'lost');
  return (
    <>
      {pod.artefacts === undefined && (
        <Notice
          tone="no"
          title={t('artefacts.unset.title')}
          next={t('artefacts.unset.text')}
          actions={
            <Link to="/setup" className={buttonClass()}>
              {t('artefacts.unset.action')}
            </Link>
          }
        />
      )}
      {session.phase === 'signed-out' && <Notice tone="wait" title={t('artefacts.form.signed-out')} />}
      {state.isRestored && work.kind === 'idle' && (
        <Notice
          tone="none"
          title={t('artefacts.form.restored')}
          next={
            lost.length > 0
              ? t('artefacts.form.restored.lost', {
                  names: formatList(lost.map(({ name }) => isolate(name))),
                })
              : undefined
          }
        />
      )}
      {work.kind === 'stopped' && <Stopped form={form} interrupted={work.interrupted} />}
    </>
  );
}

/** Where saving stopped: which file or step, why, what is in the pod already, and the way on from there. */
function Stopped({ form, interrupted }: { form: ArtefactForm; interrupted: Interrupted }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A promise in newer browsers: an effect must not give it back.
    void place.current?.scrollIntoView({ block: 'center' });
  }, []);
  const { title, kept, next, details } = stoppedWords(interrupted, arrivedNames(form.state));
  return (
    <div ref={place}>
      <Notice
        tone={interrupted.problem.kind === 'aborted' ? 'wait' : 'no'}
        urgent
        title={title}
        kept={kept}
        next={next}
        details={details}
        actions={
          <Button tone="primary" onClick={() => void form.save()}>
            {t('artefacts.form.go-on')}
          </Button>
        }
      />
    </div>
  );
}
