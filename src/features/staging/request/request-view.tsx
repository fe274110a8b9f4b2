import { type ReactNode, useRef, useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import type { DataCollection } from '../../../domain/staging/collection.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { collectionId } from '../../../pod/collections/places.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { useCollection } from '../collections/use-collections.ts';
import { SignIn } from '../services/sign-in.tsx';
import { useStagingSearch } from '../use-staging-search.ts';
import { CollectionPick } from './collection-pick.tsx';
import { RequestActions } from './request-actions.tsx';
import { RequestForm } from './request-form.tsx';
import { RequestSide } from './request-side.tsx';
import { useKeptDraft } from './use-draft.ts';
import { useRequest } from './use-request.ts';
import { t } from './words.ts';

/** A new request for copies: of which collection, where to, on what terms, and what is said of it before it leaves. */
export function RequestView(): ReactNode {
  const [{ collection: url }, go] = useStagingSearch();
  const { collection: found, problem, isPending } = useCollection(url);
  // While the pod cannot be reached, what was known of the collection will do: nothing that was entered goes away.
  const known = useRef<DataCollection>(undefined);
  if (found) known.current = found;
  const isHeld = url !== undefined && known.current?.id === collectionId(url);
  const collection = found ?? (problem && isHeld ? known.current : undefined);
  const list = (
    <CollectionPick
      chosen={collection?.id}
      onChoose={(id) => go({ view: 'request', collection: id }, url === undefined ? undefined : 'replace')}
    />
  );
  const onBack = () => go({ view: 'request' });
  if (collection) return <Asking key={collection.id} collection={collection} list={list} onBack={onBack} />;
  return (
    <ThreePane
      title={t('staging-request.pick')}
      list={list}
      detail={url === undefined ? undefined : isPending ? <Skeleton /> : <Missing problem={problem} />}
      detailKey={url}
      placeholder={
        <EmptyState kind="empty" title={t('staging-request.heading')}>
          <p>{t('staging-request.pick.text')}</p>
        </EmptyState>
      }
      onBack={onBack}
    />
  );
}

/** Why there is nothing to ask for: it could not be read, or it is not there. */
function Missing({ problem }: { problem: Problem | undefined }): ReactNode {
  if (problem)
    return (
      <EmptyState kind="failed" title={t('staging-request.pick.failed.title')}>
        <Notice tone="no" {...problemWords(problem)} />
      </EmptyState>
    );
  return (
    <EmptyState kind="empty" title={t('staging-request.pick.missing.title')}>
      <p>{t('staging-request.pick.missing.text')}</p>
    </EmptyState>
  );
}

interface AskingProps {
  readonly collection: DataCollection;
  readonly list: ReactNode;
  readonly onBack: () => void;
}

function Asking({ collection, list, onBack }: AskingProps): ReactNode {
  const [{ step = 'destination', service }, go] = useStagingSearch();
  const desk = useKeptDraft(collection.id, service);
  const work = useRequest(collection, desk, step === 'check');
  const [isSigningIn, setSigningIn] = useState(false);
  const to = (next: typeof step) => go({ view: 'request', collection: collection.id, step: next });
  const send = async () => {
    const id = await work.send();
    if (id !== undefined) go({ id });
  };
  const signIn = () => setSigningIn(true);
  return (
    <>
      <ThreePane
        title={t('staging-request.pick')}
        list={list}
        detail={<RequestForm work={work} step={step} onStep={to} onSignIn={signIn} />}
        side={<RequestSide work={work} step={step} />}
        actions={
          <RequestActions work={work} step={step} onStep={to} onSignIn={signIn} onSend={() => void send()} />
        }
        detailKey={`${collection.id} ${step}`}
        onBack={onBack}
      />
      <SignIn target={isSigningIn ? work.service.config : undefined} onClose={() => setSigningIn(false)} />
    </>
  );
}
