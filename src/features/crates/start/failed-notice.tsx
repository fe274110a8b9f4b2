import type { ReactNode } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../words.ts';
import type { BeginFailure } from './begin-step.ts';

/** Why it did not go on, what was kept, and what to do. */
export function FailedNotice({ why }: { readonly why: BeginFailure }): ReactNode {
  switch (why.kind) {
    case 'zip':
      return (
        <Notice
          urgent
          tone="no"
          title={t(`crateImport.failed.zip.${why.fault}`)}
          next={t(`crateImport.failed.zip.${why.fault}.next`)}
          details={why.name}
        />
      );
    case 'metadata':
      return (
        <Notice
          urgent
          tone="no"
          title={t('crateImport.failed.metadata')}
          next={t('crateImport.failed.metadata.next', { name: isolate(why.name) })}
        />
      );
    case 'nothing':
      return (
        <Notice
          urgent
          tone="no"
          title={t('crateImport.failed.nothing')}
          next={t('crateImport.failed.nothing.next')}
        />
      );
    case 'address': {
      const words = problemWords(why.problem);
      return (
        <Notice
          urgent
          tone="no"
          title={t('crateImport.failed.address')}
          kept={words.title}
          next={why.problem.kind === 'network' ? t('crateImport.failed.address.cors') : words.next}
          details={words.details}
        />
      );
    }
    case 'draft': {
      const words = problemWords(why.problem);
      return (
        <Notice
          urgent
          tone="no"
          title={t('crateImport.failed.draft')}
          kept={words.title}
          next={t('crateImport.failed.draft.next')}
          details={words.details}
        />
      );
    }
  }
}
