import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ArtefactRow, NotificationRow } from '../../cache/rows.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { isHttpUri } from '../../domain/notification/uri.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { oneLine } from '../notification/plain.ts';
import { Section } from '../notification/section.tsx';
import { AddressCheck } from './address-check.tsx';

export interface AnnouncementSectionProps {
  readonly notification: Notification;
  readonly row: NotificationRow | undefined;
  readonly artefact: ArtefactRow | undefined;
}

/** What somebody announces without having been asked: about which work of ours, and what is said to be there. */
export function AnnouncementSection({ notification, row, artefact }: AnnouncementSectionProps): ReactNode {
  const { object, about, relationship } = notification;
  const announced = relationship ? relationship.subject : object?.id;
  const name = oneLine(object?.name);
  return (
    <Section title={t('threads.announced')}>
      <DescriptionList
        items={[
          {
            term: t('threads.announced.what'),
            value: (
              <div className="grid gap-1">
                <p>
                  {t(`patterns.name.${notification.pattern}`)}
                  {name !== undefined && (
                    <>
                      {': '}
                      <Name>{name}</Name>
                    </>
                  )}
                </p>
                {isHttpUri(announced) ? (
                  <AddressCheck key={announced} url={announced} label={t('threads.announced.what')} />
                ) : (
                  <p className="text-soft text-sm">{t('threads.announced.no-address')}</p>
                )}
              </div>
            ),
          },
          {
            term: t('threads.announced.cite'),
            value:
              object?.citeAs !== undefined && object.citeAs !== announced ? (
                <AddressCheck key={object.citeAs} url={object.citeAs} label={t('threads.announced.cite')} />
              ) : undefined,
          },
          {
            term: t('threads.announced.about'),
            value: <About artefact={artefact} named={about?.id ?? relationship?.object} row={row} />,
          },
        ]}
      />
    </Section>
  );
}

/** Whether the work that it is about is ours, and there. */
function About(props: {
  artefact: ArtefactRow | undefined;
  named: string | undefined;
  row: NotificationRow | undefined;
}): ReactNode {
  const { artefact, named, row } = props;
  if (artefact)
    return (
      <div className="grid gap-1">
        <Link
          to="/artefacts"
          search={{ id: artefact.url }}
          className="w-fit text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act"
        >
          <WorkTitle>{artefact.title}</WorkTitle>
        </Link>
        <Badge tone="yes">{t('threads.announced.about.yours')}</Badge>
      </div>
    );
  const missing = row?.remarks.includes('gone-artefact')
    ? 'gone'
    : row?.remarks.includes('unknown-artefact')
      ? 'missing'
      : 'foreign';
  return (
    <div className="grid gap-1">
      {named !== undefined && (
        <p className="wrap-anywhere">
          <SafeLink href={named} />
        </p>
      )}
      <Badge tone="doubt">{t(`threads.announced.about.${missing}`)}</Badge>
    </div>
  );
}
