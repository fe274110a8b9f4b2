import type { ReactNode } from 'react';
import { relationNames } from '../../domain/notification/relations.ts';
import { t } from '../../i18n/t.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AnnounceField } from './announce-draft.ts';
import type { Composing } from './use-announce.ts';

/** What is said in an announcement, filled from the work's description, with what is wrong beside each field. */
export function AnnounceFields({ composing }: { composing: Composing }): ReactNode {
  const { draft, change } = composing;
  const { kind } = draft;
  return (
    <fieldset className="grid gap-4">
      <legend className="font-semibold text-sm text-soft">{t('announce.message')}</legend>
      <p className="text-soft text-sm">{t('announce.filled')}</p>
      <Field field="page" label={t('announce.page')} help={t('announce.page.help')} composing={composing} />
      {kind !== 'relationship' && (
        <Field
          field="citeAs"
          label={t('announce.citeAs')}
          help={t('announce.citeAs.help')}
          optional
          composing={composing}
        />
      )}
      {kind === 'relationship' && (
        <Select
          label={t('announce.relation')}
          value={draft.relation}
          options={relationNames.map((value) => ({ value, label: t(`notification.relation.${value}`) }))}
          onChange={(relation) => change({ relation })}
        />
      )}
      {kind !== 'work' && (
        <Field
          field="about"
          label={t(`announce.about.${kind}`)}
          help={t('announce.about.help')}
          composing={composing}
        />
      )}
    </fieldset>
  );
}

function Field({
  field,
  label,
  help,
  optional,
  composing,
}: {
  field: AnnounceField;
  label: string;
  help: string;
  optional?: boolean;
  composing: Composing;
}): ReactNode {
  const { draft, change, findings } = composing;
  const finding = findings.byField[field];
  return (
    <TextField
      label={label}
      optional={optional}
      value={draft[field]}
      spellCheck={false}
      autoComplete="off"
      inputMode="url"
      // What is still to be filled in is no mistake yet; the line at the end names it.
      error={finding?.severity === 'must' && draft[field] !== '' ? finding.message : undefined}
      help={
        finding?.severity === 'should' ? (
          <>
            <span className="text-wait">{t('announce.finding.should')}:</span> {finding.message}
          </>
        ) : (
          help
        )
      }
      onChange={(value) => change({ [field]: value })}
    />
  );
}
