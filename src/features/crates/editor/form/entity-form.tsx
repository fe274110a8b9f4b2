import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { firstTerms } from '../../../../domain/crate/catalogue/types.ts';
import { type CrateIndex, propertiesOf, typesOf } from '../../../../domain/crate/crate-index.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import type { Finding } from '../../../../domain/finding.ts';
import { t } from '../../words.ts';
import { entityName } from '../entities/entity-rows.ts';
import type { EntityCommands } from '../entity-commands.ts';
import { AddProperty } from './add-property.tsx';
import { EntityHead } from './entity-head.tsx';
import { FindingLines } from './finding-lines.tsx';
import { LookUpLine } from './look-up-line.tsx';
import { PropertyBlock } from './property-block.tsx';
import { UsedBy } from './used-by.tsx';

/** So many of the usual properties are shown also where they are empty; the others wait as buttons. */
const SHOWN_EMPTY = 6;
const NO_FINDINGS: readonly Finding[] = [];

export interface EntityFormProps {
  readonly entity: CrateEntity;
  readonly index: CrateIndex;
  readonly context: unknown;
  /** About this entity; may be a moment behind. */
  readonly findings: readonly Finding[];
  readonly commands: EntityCommands;
  /** The property that was asked for from elsewhere, with a number that is new each time. */
  readonly wanted?: { readonly term: string; readonly time: number };
}

/** The form of one entity: what people need first, then all else that it says, then what can be added. */
export function EntityForm({
  entity,
  index,
  context,
  findings,
  commands,
  wanted,
}: EntityFormProps): ReactNode {
  const id = entity['@id'];
  const name = entityName(entity);
  const kind = index.kindOf(id);
  const form = useRef<HTMLDivElement>(null);
  // Properties whose fields stay although they are empty: they were added, or emptied, here.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<string>();
  const byTerm = useMemo(() => findingsByTerm(findings), [findings]);

  const present = propertiesOf(entity);
  const first = firstTerms(typesOf(entity), kind === 'root');
  const usual = kind === 'descriptor' ? [] : first;
  const always = new Set<string>(usual.slice(0, kind === 'root' ? SHOWN_EMPTY + 1 : SHOWN_EMPTY));
  const has = (term: string) => present.includes(term);
  const isShown = (term: string) =>
    has(term) || always.has(term) || opened.includes(term) || byTerm.has(term);
  const main = usual.filter(isShown);
  const rest = [...new Set([...present, ...opened, ...byTerm.keys()])].filter(
    (term) => !(usual as readonly string[]).includes(term) && term !== '' && !term.startsWith('@'),
  );
  const hidden = usual.filter((term) => !isShown(term));
  const ofEntity = byTerm.get('') ?? NO_FINDINGS;

  const add = (term: string) => {
    setOpened((before) => (before.includes(term) ? before : [...before, term]));
    setAsked(term);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again for the same property leads there again
  useEffect(() => {
    if (wanted === undefined) return;
    add(wanted.term);
    focusProperty(form.current, wanted.term);
  }, [wanted?.time]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been emptied stays until the form is left
  useEffect(() => setOpened((before) => [...new Set([...before, ...present])]), [present.join(' ')]);

  const block = (term: string) => (
    <PropertyBlock
      key={term}
      id={id}
      name={name}
      term={term}
      value={entity[term]}
      findings={byTerm.get(term) ?? NO_FINDINGS}
      wanted={asked === term}
    />
  );
  return (
    <div ref={form} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <EntityHead entity={entity} index={index} context={context} commands={commands} />
      {kind === 'descriptor' && <p className="text-soft">{t('crateForm.descriptor.note')}</p>}
      <FindingLines findings={ofEntity} />
      <LookUpLine key={id} entity={entity} />
      {main.length > 0 && <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{main.map(block)}</div>}
      {rest.length > 0 && (
        <section className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {main.length > 0 && (
            <h3 className="border-line border-t pt-5 font-semibold text-base">{t('crateForm.more')}</h3>
          )}
          {rest.map(block)}
        </section>
      )}
      <AddProperty usual={hidden} has={[...main, ...rest]} context={context} onAdd={add} />
      <UsedBy key={`used ${id}`} id={id} name={name} />
    </div>
  );
}

/** Goes to the field of a property, once it is there. */
function focusProperty(form: HTMLElement | null, term: string): void {
  requestAnimationFrame(() => {
    const block = form?.querySelector<HTMLElement>(`[data-term="${CSS.escape(term)}"]`);
    block?.scrollIntoView({ block: 'center' });
    block
      ?.querySelector<HTMLElement>('input:not([type=date]), textarea, select, button')
      ?.focus({ preventScroll: true });
  });
}

/** Findings by the property that they are about; those of the entity as a whole are under the empty text. */
function findingsByTerm(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byTerm = new Map<string, Finding[]>();
  for (const finding of findings) {
    // `/@graph/12/license/0`, with `~1` for a slash: https://www.rfc-editor.org/rfc/rfc6901
    const term = (finding.path.split('/')[3] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
    const key = term.startsWith('@') ? '' : term;
    byTerm.set(key, [...(byTerm.get(key) ?? []), finding]);
  }
  return byTerm;
}
