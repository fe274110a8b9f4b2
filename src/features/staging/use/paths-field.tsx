import type { ReactNode } from 'react';
import { TextField } from '../../../ui/text-field.tsx';
import type { Subject } from './subject.ts';
import { MOST_LOCATED } from './use-beside.ts';
import type { Paths } from './use-paths.ts';
import { t } from './words.ts';

/** How files are found at the place where they are used. */
export function PathsField({ subject, paths }: { subject: Subject; paths: Paths }): ReactNode {
  const { pattern, setPattern, fault, copies, raw } = paths;
  const isUnasked = subject.staging && subject.members.length > MOST_LOCATED && pattern === '';
  return (
    <div className="grid max-w-[34rem] gap-1.5">
      <TextField
        label={t('use-data.paths')}
        optional
        value={pattern}
        onChange={setPattern}
        spellCheck={false}
        autoComplete="off"
        error={fault && t(`use-data.paths.${fault}`, { scope: '{scope}', name: '{name}', file: '{file}' })}
        help={t('use-data.paths.help', {
          scope: '{scope}',
          name: '{name}',
          file: '{file}',
          example: '/data/{scope}/{name}',
        })}
      />
      {copies > 0 && pattern === '' && (
        <p className="text-soft text-sm">{t('use-data.paths.copies', { count: copies })}</p>
      )}
      {isUnasked && <p className="text-soft text-sm">{t('use-data.paths.many')}</p>}
      {raw > 0 && <p className="text-soft text-sm">{t('use-data.paths.raw', { count: raw })}</p>}
    </div>
  );
}
