import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { crateIndex, typesOf } from '../../../../domain/crate/crate-index.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import { editEntity } from '../../../../domain/crate/edit/values.ts';
import { isEmpty } from '../../../../domain/crate/json.ts';
import { formatList } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { givenName } from '../entities/entity-rows.ts';
import { termLabel } from '../labels.ts';
import { lookUp, type Register, registerOf } from './look-up.ts';

/** The offer to ask a register about a person or organisation. Nobody is asked before it is pressed. */
export function LookUpLine({ entity }: { entity: CrateEntity }): ReactNode {
  const looking = useLookUp(entity);
  if (looking === undefined) return null;
  const { kind, host, busy, failed, said, ask } = looking;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-control bg-sunk px-3 py-2">
      <Button icon={Search} busy={busy ? t('crateForm.lookup.busy', { host }) : undefined} onClick={ask}>
        {t(`crateForm.lookup.${kind}`)}
      </Button>
      <p role="status" className={`min-w-0 grow basis-48 text-sm ${failed ? 'text-no' : 'text-soft'}`}>
        {said ?? t('crateForm.lookup.why', { host })}
      </p>
    </div>
  );
}

/** The same offer in the row of a reference, while the person or organisation has no name yet. */
export function LookUpButton({ entity }: { entity: CrateEntity }): ReactNode {
  const looking = useLookUp(entity);
  if (looking === undefined || givenName(entity) !== undefined) return null;
  const { kind, host, busy, failed, said, ask } = looking;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 ps-2.5 text-sm">
      <button
        type="button"
        aria-busy={busy}
        onClick={ask}
        title={t('crateForm.lookup.why', { host })}
        className="min-h-6 text-act hover:text-act-strong pointer-coarse:min-h-11"
      >
        {busy ? t('crateForm.lookup.busy', { host }) : t(`crateForm.lookup.${kind}`)}
      </button>
      <span role="status" className={failed ? 'text-no' : 'text-soft'}>
        {said}
      </span>
    </p>
  );
}

interface Looking extends Register {
  readonly busy?: boolean;
  readonly failed?: boolean;
  /** What came of it, in words. */
  readonly said?: string;
  readonly ask: () => void;
}

/** Asks the register that knows an entity, and fills in what it says and the crate does not. */
function useLookUp(entity: CrateEntity): Looking | undefined {
  const { transport } = useWorkspace();
  const { change, current } = useEditing();
  const [state, setState] = useState<Pick<Looking, 'busy' | 'failed' | 'said'>>({});
  const id = entity['@id'];
  const register = registerOf(id, typesOf(entity));
  if (register === undefined) return undefined;
  const { host } = register;
  const ask = async () => {
    if (state.busy) return;
    setState({ busy: true });
    const answer = await lookUp(transport, register);
    if (!answer.ok) {
      const key = answer.problem.kind === 'absent' ? 'crateForm.lookup.absent' : 'crateForm.lookup.failed';
      return setState({ failed: true, said: t(key, { host }) });
    }
    const before = crateIndex(current().crate).byId.get(id);
    if (before === undefined) return setState({});
    const news = Object.entries(answer.value).filter(([term]) => isUnsaid(before, term));
    if (news.length === 0) return setState({ said: t('crateForm.lookup.nothing', { host }) });
    const fields = formatList(news.map(([term]) => termLabel(term)));
    const said = t('crateForm.lookup.done', { host, fields });
    change(said, (crate) => editEntity(crate, id, (now) => ({ ...now, ...Object.fromEntries(news) })));
    setState({ said });
  };
  return { ...register, ...state, ask: () => void ask() };
}

/** Nothing stands there, or what stands for a name until there is one. */
function isUnsaid(entity: CrateEntity, term: string): boolean {
  return isEmpty(entity[term]) || (term === 'name' && entity.name === entity['@id']);
}
