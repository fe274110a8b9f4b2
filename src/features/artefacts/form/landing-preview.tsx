import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { artefactOfDraft } from '../../../domain/artefact/from-draft.ts';
import { landingPage } from '../../../domain/artefact/landing-page.ts';
import { slugFromTitle } from '../../../domain/artefact/slug.ts';
import { artefactLog } from '../../../domain/event-log/places.ts';
import { t } from '../../../i18n/t.ts';
import { Section } from '../section.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

/** The page follows the typing after this pause, in milliseconds: a new page blinks. */
const PAUSE = 400;
const NONE: ReadonlySet<string> = new Set();

/** The landing page as it will be, in a frame in which no script runs and that belongs to no origin. */
export function LandingPreview({ form }: { form: ArtefactForm }): ReactNode {
  const { pod, draft, editing, state } = form;
  const page = useMemo(() => {
    const before = editing?.opened.artefact;
    const url =
      before?.url ?? state.resume ?? `${pod.artefacts}${slugFromTitle(draft.title, draft.type, NONE)}/`;
    const eventLogs = before?.eventLogs ?? [artefactLog(url)];
    const places = { url, inbox: before?.inbox ?? pod.inbox, eventLogs };
    const titled = draft.title.trim() === '' ? { ...draft, title: t('artefacts.form.untitled') } : draft;
    const artefact = artefactOfDraft(titled, places, new Date().toISOString(), before);
    return landingPage(artefact, { evidence: [], versions: [] });
  }, [pod, draft, editing, state.resume]);
  const shown = useSettled(page);
  return (
    // Beside the form it stays in sight, whatever field is worked on.
    <div className="sticky top-5">
      <Section title={t('artefacts.form.preview')}>
        <iframe
          title={t('artefacts.form.preview.title')}
          sandbox=""
          srcDoc={shown}
          className="h-[70vh] min-h-96 w-full rounded-control border border-line bg-paper"
        />
        <p className="text-faint text-sm">{t('artefacts.form.preview.help')}</p>
      </Section>
    </div>
  );
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
