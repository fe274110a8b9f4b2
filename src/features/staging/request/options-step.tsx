import type { ReactNode } from 'react';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { MoreOptions } from './more-options.tsx';
import { StayFields } from './stay-fields.tsx';
import type { RequestWork } from './use-request.ts';
import { useUsualDestination } from './use-usual-destination.ts';
import { t } from './words.ts';

/** On what terms the copies are asked for. */
export function OptionsStep({ work }: { work: RequestWork }): ReactNode {
  const { draft, change, service, works, findings, policy } = work;
  const usual = useUsualDestination(work);
  const { provider, config } = service;
  const lacksComment = findings.some(({ rule }) => rule === 'comment');
  const isWanted = draft.askApproval || policy?.commentRequired === true;
  return (
    <>
      <StayFields work={work} />
      <Section title={t('staging-request.comment')}>
        <TextArea
          label={t('staging-request.comment')}
          labelHidden
          optional={!isWanted}
          rows={2}
          help={t('staging-request.comment.help')}
          error={lacksComment ? t('staging-request.comment.needed') : undefined}
          value={draft.comment}
          onChange={(comment) => change({ comment })}
        />
        {(provider?.can.approval || draft.askApproval) && (
          <Checkbox
            label={t('staging-request.approval')}
            help={t('staging-request.approval.help')}
            checked={draft.askApproval}
            onChange={(askApproval) => change({ askApproval })}
          />
        )}
        {config?.kind === 'rucio' && (
          <Checkbox
            label={t('staging-request.notify')}
            checked={draft.notify}
            onChange={(notify) => change({ notify })}
          />
        )}
        {works.length > 0 && (
          <Checkbox
            label={t('staging-request.log')}
            help={t('staging-request.log.help', { count: works.length })}
            checked={draft.log}
            onChange={(log) => change({ log })}
          />
        )}
        {usual.canSet && (
          <Checkbox
            label={t('staging-request.usual')}
            help={t('staging-request.usual.help')}
            checked={usual.isUsual}
            onChange={usual.set}
          />
        )}
      </Section>
      <MoreOptions work={work} />
    </>
  );
}
