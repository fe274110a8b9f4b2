import { type ReactNode, useState } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { FoundCrate } from '../../../pod/crates/read-crate.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { CrateList } from '../crate/crate-list.tsx';
import { OpenedCrate } from '../crate/opened-crate.tsx';
import { useOpenedCrate } from '../crate/use-opened-crate.ts';
import { useDispatchSearch } from '../use-dispatch-search.ts';
import { t } from '../words.ts';
import { ComposeActions } from './compose-actions.tsx';
import { ComposeForm } from './compose-form.tsx';
import { RequestPreview } from './request-preview.tsx';
import { useChecks } from './use-checks.ts';
import { useComposer } from './use-composer.ts';

/** Where a crate is sent: which one, to whom, on which way, and the request exactly as it will leave. */
export function ComposeView(): ReactNode {
  const [{ crate: container }, go] = useDispatchSearch();
  const query = useOpenedCrate(container);
  const opened = query.data;
  const shared = {
    list: <CrateList chosen={container} onChoose={(crate) => go({ view: 'compose', crate })} />,
    onBack: () => go({ view: 'compose' }),
  };
  if (container !== undefined && opened?.crate)
    return (
      <Composing
        key={container}
        {...shared}
        container={container}
        crate={opened.crate}
        found={opened.found}
      />
    );
  return (
    <ThreePane
      title={t('crate.pick')}
      {...shared}
      detail={
        container === undefined ? undefined : (
          <OpenedCrate container={container} query={query}>
            {() => null}
          </OpenedCrate>
        )
      }
      detailKey={container}
      placeholder={
        <EmptyState kind="empty" title={t('compose.choose')}>
          <p>{t('compose.choose.text')}</p>
        </EmptyState>
      }
    />
  );
}

interface ComposingProps {
  readonly list: ReactNode;
  readonly onBack: () => void;
  readonly container: string;
  readonly crate: CrateDocument;
  readonly found: FoundCrate;
}

function Composing({ list, onBack, container, crate, found }: ComposingProps): ReactNode {
  const [, go] = useDispatchSearch();
  const composer = useComposer(container, crate, found);
  const checks = useChecks(composer);
  const [shown, setShown] = useState<string>();
  const send = async () => {
    const id = await composer.send();
    if (id !== undefined) go({ id });
  };
  return (
    <ThreePane
      title={t('crate.pick')}
      list={list}
      detail={<ComposeForm composer={composer} checks={checks} />}
      side={
        <div className="@3xl:sticky @3xl:top-5 @3xl:max-h-[calc(100dvh-9rem)] @3xl:overflow-y-auto">
          <RequestPreview composer={composer} shown={shown} onShow={setShown} />
        </div>
      }
      actions={<ComposeActions composer={composer} checks={checks} onSend={() => void send()} />}
      detailKey={container}
      onBack={onBack}
    />
  );
}
