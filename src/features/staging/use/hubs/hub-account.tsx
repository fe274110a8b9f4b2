import { type ReactNode, useState } from 'react';
import type { Hub } from '../../../../domain/settings/hubs.ts';
import { hubCorsConfig } from '../../../../platforms/jupyter/cors-config.ts';
import { hubPages } from '../../../../platforms/jupyter/hub-link.ts';
import { Button } from '../../../../ui/button.tsx';
import { CodeBlock } from '../../../../ui/code-block.tsx';
import { DescriptionList } from '../../../../ui/description-list.tsx';
import { Name } from '../../../../ui/names.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { SafeLink } from '../../../../ui/safe-link.tsx';
import { Section } from '../../../../ui/section.tsx';
import { Pieces } from '../../../../ui/sentence.tsx';
import { SignIn } from '../../services/sign-in.tsx';
import { stagingProblemWords } from '../../staging-problem-words.ts';
import { hubAudience } from '../ways.ts';
import { parts, t } from '../words.ts';
import { HubServers } from './hub-servers.tsx';
import { useHub } from './use-hub.ts';

export interface HubAccountProps {
  readonly hub: Hub;
  readonly name: string;
  readonly onOpen: () => void;
}

/** The servers of the maintainer at a hub, by a token that she has made there. */
export function HubAccount({ hub, name, onOpen }: HubAccountProps): ReactNode {
  const state = useHub(hub);
  const [isSigningIn, setSigningIn] = useState(false);
  const { token, seen, problem, isAsking, askAgain, forgetToken } = state;
  return (
    <Section title={t('use-hubs.token')}>
      {!token.isGood && (
        <div className="grid max-w-[65ch] justify-items-start gap-2">
          <p className="text-soft">{t('use-hubs.token.lead')}</p>
          <p className="text-soft text-sm">
            <Pieces
              of={parts<'use-hubs.token.how', ReactNode>('use-hubs.token.how', {
                page: <SafeLink href={hubPages(hub).token}>{t('use-hubs.token.page')}</SafeLink>,
              })}
            />
          </p>
          <Button onClick={() => setSigningIn(true)}>{t('use-hubs.token.paste')}</Button>
        </div>
      )}
      {token.isGood && problem && (
        <div className="grid gap-3">
          {problem.kind === 'network' ? (
            <>
              <Notice
                tone="no"
                title={t('use-hubs.cors.title')}
                next={t('use-hubs.cors.next')}
                actions={<Button onClick={askAgain}>{t('use-hubs.again')}</Button>}
              />
              <CodeBlock label={t('use-hubs.cors.text')} text={hubCorsConfig(location.origin)} uncut />
            </>
          ) : (
            <Trouble problem={problem} onAgain={askAgain} />
          )}
        </div>
      )}
      {token.isGood && !seen && !problem && isAsking && <p className="text-soft">{t('use-hubs.reading')}</p>}
      {seen && (
        <>
          <DescriptionList
            items={[
              { term: t('use-hubs.account'), value: <Name>{seen.user.name}</Name> },
              { term: t('use-hubs.version'), value: seen.version },
              {
                term: t('use-hubs.services'),
                value:
                  seen.services.length > 0 ? (
                    <ul className="flex flex-wrap gap-x-3">
                      {seen.services.map((service) => (
                        <li key={service.name}>
                          {service.url === undefined ? (
                            <Name>{service.name}</Name>
                          ) : (
                            <SafeLink href={service.url}>
                              <Name>{service.name}</Name>
                            </SafeLink>
                          )}
                        </li>
                      ))}
                    </ul>
                  ) : undefined,
              },
            ]}
          />
          <HubServers state={state} user={seen.user} onOpen={onOpen} />
        </>
      )}
      {token.isGood && (
        <p className="flex flex-wrap gap-2">
          {!problem && (
            <Button tone="plain" busy={isAsking ? t('use-hubs.reading') : undefined} onClick={askAgain}>
              {t('use-hubs.again')}
            </Button>
          )}
          <Button tone="plain" onClick={forgetToken}>
            {t('use-hubs.token.out')}
          </Button>
        </p>
      )}
      <SignIn
        target={isSigningIn ? { ...hub, id: hubAudience(hub), label: name } : undefined}
        onClose={() => setSigningIn(false)}
      />
    </Section>
  );
}

function Trouble({
  problem,
  onAgain,
}: {
  problem: Parameters<typeof stagingProblemWords>[0];
  onAgain: () => void;
}): ReactNode {
  const { title, next, details } = stagingProblemWords(problem);
  return (
    <Notice
      tone="no"
      title={t('use-hubs.trouble')}
      kept={title}
      next={next}
      details={details}
      actions={<Button onClick={onAgain}>{t('use-hubs.again')}</Button>}
    />
  );
}
