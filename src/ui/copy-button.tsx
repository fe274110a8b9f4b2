import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../i18n/t.ts';
import { announce } from './announce.ts';
import { Button } from './button.tsx';

/** Puts a text on the clipboard and says whether it worked. */
export function CopyButton({ text, label }: { text: string; label?: string }): ReactNode {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(t('ui.copied'));
    } catch {
      announce(t('ui.copy.failed'), 'now');
    }
  };

  return (
    <Button tone="plain" icon={copied ? Check : Copy} onClick={copy}>
      {copied ? t('ui.copied') : (label ?? t('ui.copy'))}
    </Button>
  );
}
