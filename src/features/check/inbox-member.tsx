import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { formatBytes } from '../../i18n/format.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { asStranger } from '../../pod/as-stranger.ts';
import type { Member } from '../../pod/container.ts';
import { type MemberBody, readMember } from '../../pod/inbox.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type Checked, checkMessage } from './check-message.ts';
import { CheckResult } from './check-result.tsx';

/** What is known of the content of a member. */
type Content =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'read'; readonly body: MemberBody; readonly checked: Checked };

/** One member of an inbox: its address, and once opened, what it says. It is fetched when it is first opened. */
export function InboxMember({ member }: { member: Member }): ReactNode {
  const { transport } = useWorkspace();
  const [open, setOpen] = useState(false);
  const [content, setContent] = useState<Content>();
  const panel = useId();

  const read = async () => {
    setContent({ kind: 'reading' });
    const body = await readMember(asStranger(transport), member.url);
    if (!body.ok) return setContent({ kind: 'failed', problem: body.problem });
    const { text, url, mediaType } = body.value;
    setContent({
      kind: 'read',
      body: body.value,
      checked: await checkMessage(text, undefined, { base: url, mediaType }),
    });
  };
  const toggle = () => {
    setOpen(!open);
    if (!open && (content === undefined || content.kind === 'failed')) void read();
  };

  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={toggle}
        className="flex min-h-(--control) w-full items-baseline gap-2 py-2 text-start -outline-offset-2 transition-colors hover:bg-sunk"
      >
        <span className="translate-y-0.5">
          <Icon of={open ? ChevronDown : ChevronRight} className="text-soft" />
        </span>
        <bdi dir="ltr" className="wrap-anywhere min-w-0 grow font-mono text-xs leading-5">
          {plain(member.url)}
        </bdi>
        <Facts member={member} />
      </button>
      <div id={panel} hidden={!open} className="pt-1 pb-6 ps-6" aria-busy={content?.kind === 'reading'}>
        {open && content && <MemberContent content={content} onRetry={() => void read()} />}
      </div>
    </>
  );
}

function Facts({ member: { modified, size } }: { member: Member }): ReactNode {
  return (
    <span className="flex shrink-0 flex-wrap justify-end gap-x-2 text-faint text-sm">
      {modified !== undefined && <RelativeTime iso={modified} />}
      {size !== undefined && <span className="max-two:hidden">{formatBytes(size)}</span>}
    </span>
  );
}

function MemberContent({ content, onRetry }: { content: Content; onRetry: () => void }): ReactNode {
  if (content.kind === 'reading') return <p role="status">{t('check.member.reading')}</p>;
  if (content.kind === 'failed')
    return (
      <Notice
        tone="no"
        urgent
        {...strangerWords(content.problem)}
        actions={<Button onClick={onRetry}>{t('check.member.retry')}</Button>}
      />
    );
  const { body, checked } = content;
  if (body.binary) return <p>{t('check.member.binary', { type: body.mediaType || '–' })}</p>;
  if (checked.kind === 'empty') return <p>{t('notification.source.empty')}</p>;
  return <CheckResult checked={checked} profile={undefined} received={body.text} />;
}
