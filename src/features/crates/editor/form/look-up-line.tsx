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
import { entityName } from '../entities/entity-rows.ts';
import { termLabel } from '../labels.ts';
import { lookUp, registerOf } from './look-up.ts';

/** The offer to ask a register about a person or organisation. Nobody is asked before it is pressed. */
export function LookUpLine({ entity }: { entity: CrateEntity }): ReactNode {
  const { transport } = useWorkspace();
  const { change, current } = useEditing();
  const [state, setState] = useState<{
    readonly busy?: true;
    readonly said?: string;
    readonly failed?: true;
  }>({});
  const register = registerOf(entity['@id'], typesOf(entity));
  if (register === undefined) return null;
  const { host, kind } = register;

  const ask = async () => {
    setState({ busy: true });
    const answer = await lookUp(transport, register);
    if (!answer.ok) {
      const isAbsent = answer.problem.kind === 'absent';
      setState({
        failed: true,
        said: t(isAbsent ? 'crateForm.lookup.absent' : 'crateForm.lookup.failed', { host }),
      });
      return;
    }
    const before = crateIndex(current().crate).byId.get(entity['@id']);
    if (before === undefined) return setState({});
    const news = Object.entries(answer.value).filter(([term]) => isUnsaid(before, term));
    if (news.length === 0) return setState({ said: t('crateForm.lookup.nothing', { host }) });
    const fields = formatList(news.map(([term]) => termLabel(term)));
    change(t('crateForm.lookup.done', { host, fields }), (crate) =>
      editEntity(crate, entity['@id'], (now) => ({ ...now, ...Object.fromEntries(news) })),
    );
    setState({ said: t('crateForm.lookup.done', { host, fields }) });
  };

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-control bg-sunk px-3 py-2">
      <Button
        icon={Search}
        busy={state.busy && t('crateForm.lookup.busy', { host })}
        onClick={() => void ask()}
      >
        {t(`crateForm.lookup.${kind}`)}
      </Button>
      <p role="status" className={`min-w-0 grow basis-48 text-sm ${state.failed ? 'text-no' : 'text-soft'}`}>
        {state.said ?? t('crateForm.lookup.why', { host })}
      </p>
    </div>
  );
}

/** Nothing stands there, or what stands for a name until there is one. */
function isUnsaid(entity: CrateEntity, term: string): boolean {
  return isEmpty(entity[term]) || (term === 'name' && entityName(entity) === entity['@id']);
}
