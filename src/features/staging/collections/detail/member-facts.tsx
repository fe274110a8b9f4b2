import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Member, memberKind } from '../../../../domain/staging/collection.ts';
import { formatDid, readDid } from '../../../../domain/staging/did.ts';
import { whyUnstageable } from '../../../../domain/staging/look-through.ts';
import { formatBytes, formatList, formatMoment, formatNumber } from '../../../../i18n/format.ts';
import { plain } from '../../../../i18n/isolate.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { DescriptionList } from '../../../../ui/description-list.tsx';
import { Name } from '../../../../ui/names.tsx';
import { SafeLink } from '../../../../ui/safe-link.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { t } from '../words.ts';

export interface MemberFactsProps {
  readonly member: Member;
  /** The member whose content it repeats. */
  readonly repeats?: Member;
  /** Gives it a data identifier; left out where nothing can be changed. */
  readonly onName?: (identifier: string) => void;
}

/** All that is known of one member, and the way out where it cannot be staged. */
export function MemberFacts({ member, repeats, onName }: MemberFactsProps): ReactNode {
  const { identifier, title, size, sizeIsEstimate, checksum, mediaType, accessUrl, places, source } = member;
  const why = whyUnstageable(member);
  const place = useRef<HTMLElement>(null);
  // Newer browsers answer with a promise, which is nothing to clean up.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const address = accessUrl ?? (memberKind(identifier) === 'url' ? identifier : undefined);
  return (
    <section ref={place} aria-label={t('collections.member.label')} className="grid scroll-mb-4 gap-3">
      <DescriptionList
        items={[
          { term: t('collections.member.title'), value: title && <Name>{title}</Name> },
          {
            term: t('collections.member.identifier'),
            value: (
              <span className="flex flex-wrap items-center gap-x-2">
                <Raw>{identifier}</Raw>
                <span className="-ms-3">
                  <CopyButton text={identifier} />
                </span>
              </span>
            ),
          },
          { term: t('collections.member.size'), value: sizeWords(size, sizeIsEstimate) },
          { term: t('collections.member.checksum'), value: checksum && <Raw>{checksum}</Raw> },
          { term: t('collections.member.type'), value: mediaType && <Raw>{mediaType}</Raw> },
          {
            term: t('collections.member.address'),
            value: address && (
              <span className="wrap-anywhere">
                <SafeLink href={address} />
              </span>
            ),
          },
          {
            term: t('collections.member.places'),
            value: <Places locality={member.locality} places={places} />,
          },
          {
            term: t('collections.member.source'),
            value: source && (
              <div className="grid gap-1">
                <span className="wrap-anywhere">
                  <SafeLink href={source.service} />
                </span>
                {source.query && (
                  <pre className="overflow-x-auto whitespace-pre-wrap rounded-control bg-sunk p-2 font-mono text-xs">
                    {plain(source.query)}
                  </pre>
                )}
              </div>
            ),
          },
          { term: t('collections.member.added'), value: formatMoment(member.added) },
        ]}
      />
      {repeats && (
        <p className="text-soft text-sm">
          <Badge tone="doubt">{t('collections.repeats')}</Badge> <Raw>{repeats.identifier}</Raw>
        </p>
      )}
      {why && (
        <div className="grid gap-2">
          <p>
            <Badge tone="wait">{t('collections.unstageable')}</Badge>
          </p>
          <p className="max-w-[60ch] text-soft text-sm">
            {t(
              why.kind === 'bad-did' ? `collections.why.bad-did.${why.fault}` : `collections.why.${why.kind}`,
            )}
          </p>
          {onName && <NameIt key={identifier} onName={onName} />}
        </div>
      )}
    </section>
  );
}

function NameIt({ onName }: { onName: (identifier: string) => void }): ReactNode {
  const [text, setText] = useState('');
  const [wasTried, setTried] = useState(false);
  const did = readDid(text);
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (did) onName(formatDid(did));
      }}
    >
      <div className="min-w-0 grow">
        <TextField
          label={t('collections.name-it')}
          value={text}
          onChange={setText}
          spellCheck={false}
          autoComplete="off"
          error={wasTried && !did ? t('collections.name-it.error') : undefined}
        />
      </div>
      <Button type="submit">{t('collections.name-it.action')}</Button>
    </form>
  );
}

/** Where a member is, as far as somebody looked. */
function Places({ locality, places = [] }: Pick<Member, 'locality' | 'places'>): ReactNode {
  if (places.length === 0 && (locality === undefined || locality === 'unknown'))
    return <span className="text-faint">{t('collections.places.unknown')}</span>;
  return (
    <span className="flex flex-wrap gap-x-3">
      {places.length > 0 && <Name>{formatList(places)}</Name>}
      {locality && locality !== 'unknown' && (
        <Badge tone={locality === 'online' ? 'yes' : 'wait'}>{t(`collections.locality.${locality}`)}</Badge>
      )}
    </span>
  );
}

function sizeWords(size: number | undefined, isEstimate: boolean | undefined): ReactNode {
  if (size === undefined) return <span className="text-faint">{t('collections.size.unknown')}</span>;
  if (isEstimate) return t('collections.total.about', { size: formatBytes(size) });
  return t('collections.size.exact', { size: formatBytes(size), bytes: formatNumber(size) });
}

function Raw({ children }: { children: string }): ReactNode {
  return (
    <code className="wrap-anywhere font-mono text-xs">
      <bdi dir="ltr">{plain(children)}</bdi>
    </code>
  );
}
