import { type ReactNode, useState } from 'react';
import type { TokenFault } from '../../../../platforms/tokens/fit-token.ts';
import { Button } from '../../../../ui/button.tsx';
import { SafeLink } from '../../../../ui/safe-link.tsx';
import { Pieces } from '../../../../ui/sentence.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { kindOf, type SignInTarget } from '../sign-in-target.ts';
import { tokenFaultWords } from '../sign-in-words.ts';
import type { TakeToken } from '../take-token.ts';
import { parts, t } from '../words.ts';

/** A token that the maintainer has got elsewhere. The field shows it to nobody, and browsers are asked not to keep it. */
export function ByPaste({ target, take }: { target: SignInTarget; take: TakeToken }): ReactNode {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<TokenFault>();
  return (
    <form
      className="grid gap-3"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        setFault(take(typed));
      }}
    >
      <TextField
        label={t('sign-in.paste.token')}
        help={<Help target={target} />}
        error={fault && tokenFaultWords(fault)}
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setFault(undefined);
        }}
      />
      <p>
        <Button tone="primary" type="submit">
          {t('sign-in.paste.do')}
        </Button>
      </p>
    </form>
  );
}

function Help({ target }: { target: SignInTarget }): ReactNode {
  const kind = kindOf(target);
  if (kind === 'hub' && 'url' in target) {
    const page = <SafeLink href={new URL('hub/token', target.url).href} />;
    return <Pieces of={parts<'sign-in.paste.help.hub', ReactNode>('sign-in.paste.help.hub', { page })} />;
  }
  return t(kind === 'rucio' || kind === 'srcnet' ? `sign-in.paste.help.${kind}` : 'sign-in.paste.help');
}
