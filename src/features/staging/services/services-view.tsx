import { Link } from '@tanstack/react-router';
import { ArrowLeft, Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Platform } from '../../../domain/staging/platform.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { useCommands } from '../../../ui/commands.tsx';
import type { DataListHandle } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { UndoToast } from '../../../ui/undo-toast.tsx';
import { useStagingSearch } from '../use-staging-search.ts';
import { FormActions, FormPane } from './form-pane.tsx';
import { HubDetail } from './hub-detail.tsx';
import { OwnProblem } from './own-problem.tsx';
import { PlatformActions } from './platform-actions.tsx';
import { platformCommands } from './platform-commands.ts';
import { PlatformDetail } from './platform-detail.tsx';
import { linesOf, RULES } from './platform-lines.ts';
import { PlatformList } from './platform-list.tsx';
import { RulesDetail } from './rules-detail.tsx';
import { SignIn } from './sign-in.tsx';
import type { SignInTarget } from './sign-in-target.ts';
import { targetOf } from './target-of.ts';
import { useOwnPlatforms } from './use-own-platforms.ts';
import { usePlatformDraft } from './use-platform-draft.ts';
import { usePlatforms } from './use-platforms.ts';
import { t } from './words.ts';

/** In the address: a platform that is being added. No id looks like it. */
const NEW = '~new';
/** How long a removal can be taken back, in milliseconds. */
const UNDO_MS = 15_000;

/** The science platforms: which there are, whether they answer, and who is signed in. */
export function ServicesView(): ReactNode {
  const [{ service: id }, goTo] = useStagingSearch();
  const platforms = usePlatforms();
  const own = useOwnPlatforms();
  const list = useRef<DataListHandle>(null);
  const [editing, setEditing] = useState<string>();
  const [signingIn, setSigningIn] = useState<SignInTarget>();
  const [removed, setRemoved] = useState<{ readonly platform: Platform; readonly until: number }>();
  const lines = linesOf(platforms);
  const line = lines.find((each) => each.id === id);
  const found = line && 'platform' in line ? line : undefined;
  const platform = found?.platform;
  const isAdding = id === NEW;
  const isEditing = platform !== undefined && editing === id;
  const draft = usePlatformDraft(isEditing ? platform : undefined);

  const go = (next: string | undefined) => {
    own.forgetProblem();
    setEditing(undefined);
    goTo(
      { view: 'services', ...(next !== undefined && { service: next }) },
      id === undefined ? undefined : 'replace',
    );
  };
  const save = async () => {
    const wanted = draft.check();
    if (wanted === undefined) return;
    if (!(await own.change(draft.seen, wanted))) return draft.rebase();
    draft.forget();
    announce(t(isAdding ? 'platform.add.saved' : 'platform.edit.saved', { service: isolate(wanted.label) }));
    go(wanted.id);
  };
  const remove = async (gone: Platform) => {
    if (!(await own.change(gone, undefined))) return;
    setRemoved({ platform: gone, until: Date.now() + UNDO_MS });
    go(undefined);
  };
  const undo = async () => {
    if (removed === undefined) return;
    setRemoved(undefined);
    if (await own.change(undefined, removed.platform)) go(removed.platform.id);
  };

  useCommands(
    platformCommands({
      hasItem: id !== undefined,
      move: (by) => list.current?.move(by),
      close: () => {
        go(undefined);
        list.current?.focus();
      },
      add: () => go(NEW),
    }),
  );

  const pane = (): { readonly detail?: ReactNode; readonly actions?: ReactNode } => {
    if (isAdding || isEditing)
      return {
        detail: <FormPane draft={draft} own={own} isNew={isAdding} onSave={() => void save()} />,
        actions: (
          <FormActions
            draft={draft}
            own={own}
            isNew={isAdding}
            onSave={() => void save()}
            onClose={() => (isAdding ? go(undefined) : setEditing(undefined))}
          />
        ),
      };
    if (id === undefined) return {};
    if (id === RULES) return { detail: <RulesDetail platforms={platforms} /> };
    if (line && 'hub' in line) return { detail: <HubDetail hub={line.hub} isOwn={line.isOwn} /> };
    if (found)
      return {
        detail: <PlatformDetail platform={found.platform} isOwn={found.isOwn} own={own} />,
        actions: (found.isOwn || targetOf(found.platform)) && (
          <PlatformActions
            platform={found.platform}
            isOwn={found.isOwn}
            own={own}
            onSignIn={setSigningIn}
            onEdit={() => setEditing(found.id)}
            onRemove={() => void remove(found.platform)}
          />
        ),
      };
    if (platforms.phase === 'reading') return { detail: <Skeleton label={t('staging-services.loading')} /> };
    return {
      detail: (
        <EmptyState kind="empty" title={t('staging-services.missing.title')}>
          <p>{t('staging-services.missing.text')}</p>
        </EmptyState>
      ),
    };
  };

  return (
    <>
      <ThreePane
        title={t('staging-services.heading')}
        count={t('staging-services.count', { count: lines.filter((each) => each.id !== RULES).length })}
        tools={
          <p className="flex flex-wrap gap-2">
            <Button icon={Plus} onClick={() => go(NEW)}>
              {t('staging-services.add')}
            </Button>
            <Link to="/staging" className={buttonClass('plain')}>
              <Icon of={ArrowLeft} />
              {t('staging-services.back')}
            </Link>
          </p>
        }
        list={
          <div className="flex h-full flex-col">
            <OwnProblem problem={platforms.ownProblem} />
            <div className="min-h-0 grow">
              {platforms.phase === 'reading' && lines.length === 0 ? (
                <Skeleton label={t('staging-services.loading')} />
              ) : (
                <PlatformList ref={list} lines={lines} selected={id} onSelect={go} />
              )}
            </div>
          </div>
        }
        {...pane()}
        {...(id !== undefined && { detailKey: isEditing ? `edit ${id}` : id })}
        placeholder={
          <div className="grid max-w-[46rem] gap-8 px-6 py-5">
            <p className="max-w-[60ch] text-soft">{t('staging-services.intro')}</p>
            <RulesDetail platforms={platforms} isAside />
          </div>
        }
        onBack={() => go(undefined)}
      />
      <SignIn target={signingIn} onClose={() => setSigningIn(undefined)} />
      {removed && (
        <div className="contents [--bottom-bar:3.75rem] max-two:[--bottom-bar:4.5rem]">
          <UndoToast
            key={removed.platform.id}
            message={t('platform.remove.undo', { service: isolate(removed.platform.label) })}
            until={removed.until}
            onUndo={() => void undo()}
            onGone={() => setRemoved(undefined)}
          />
        </div>
      )}
    </>
  );
}
