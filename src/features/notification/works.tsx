import type { ReactNode } from 'react';
import type { Notification, Relationship, Work } from '../../domain/notification/model.ts';
import { relationOf } from '../../domain/notification/relations.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { shortId } from './plain.ts';
import { type Titles, workName } from './work-name.ts';

/** Files that are listed; a message may name thousands. */
const FILES = 20;

/** The works that a notification is made of: what was made or asked for, what it is about, how the two relate. */
export function Works({ notification, titles }: { notification: Notification; titles: Titles }): ReactNode {
  const { object, about, relationship, nested, pattern } = notification;
  const work = nested?.object ?? object;
  const isRequest = pattern.startsWith('request-') || nested !== undefined;
  return (
    <div className="grid gap-4">
      {relationship && <RelationshipBlock relationship={relationship} titles={titles} />}
      {!relationship && work && (
        <WorkBlock
          heading={t(isRequest ? 'notification.work.requested' : 'notification.work.object')}
          work={work}
          titles={titles}
        />
      )}
      {about && <WorkBlock heading={t('notification.work.about')} work={about} titles={titles} />}
    </div>
  );
}

function WorkBlock({ heading, work, titles }: { heading: string; work: Work; titles: Titles }): ReactNode {
  const name = workName(work, titles);
  const own = work.id !== undefined && titles.has(work.id);
  return (
    <section className="grid gap-1.5">
      <h4 className="text-faint text-sm">{heading}</h4>
      {name !== undefined && (
        <p className="font-serif text-lg leading-6">
          <span dir="auto">{plain(name)}</span>
          {own && <span className="font-sans text-faint text-sm"> · {t('notification.work.artefact')}</span>}
        </p>
      )}
      <DescriptionList
        items={[
          { term: t('notification.work.page'), value: address(work.id) },
          { term: t('notification.work.cite'), value: address(work.citeAs) },
          {
            term: t('notification.work.files'),
            value: work.items.length > 0 ? <Files work={work} /> : undefined,
          },
          {
            term: t('notification.work.types'),
            value:
              work.types.length > 0 ? (
                <Name>
                  {work.types
                    .slice(0, 8)
                    .map((type) => shortId(type))
                    .join(', ')}
                </Name>
              ) : undefined,
          },
        ]}
      />
    </section>
  );
}

function Files({ work }: { work: Work }): ReactNode {
  return (
    <ul>
      {work.items.slice(0, FILES).map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message may name the same file twice
        <li key={index} className="wrap-anywhere">
          {item.id !== undefined && <SafeLink href={item.id.slice(0, 2_000)}>{shortId(item.id)}</SafeLink>}
          {item.mediaType !== undefined && (
            <span className="text-faint text-sm"> · {item.mediaType.slice(0, 80)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function RelationshipBlock({
  relationship,
  titles,
}: {
  relationship: Relationship;
  titles: Titles;
}): ReactNode {
  const end = (id: string | undefined) =>
    id === undefined ? undefined : (
      <>
        {titles.has(id) && (
          <p className="font-serif">
            <WorkTitle>{titles.get(id) ?? ''}</WorkTitle>
          </p>
        )}
        {address(id)}
      </>
    );
  return (
    <section className="grid gap-1.5">
      <h4 className="text-faint text-sm">{t('notification.relationship')}</h4>
      <DescriptionList
        items={[
          { term: t('notification.relationship.subject'), value: end(relationship.subject) },
          {
            term: t('notification.relationship.predicate'),
            value: <Relation iri={relationship.predicate} />,
          },
          { term: t('notification.relationship.object'), value: end(relationship.object) },
        ]}
      />
    </section>
  );
}

/** A kind of relationship: in words where it is a usual one, and always as it is written. */
function Relation({ iri }: { iri: string | undefined }): ReactNode {
  const name = relationOf(iri);
  return (
    <>
      {name !== undefined && <p>{t(`notification.relation.${name}`)}</p>}
      {address(iri)}
    </>
  );
}

function address(id: string | undefined): ReactNode {
  if (id === undefined) return undefined;
  return (
    <span className="wrap-anywhere">
      <SafeLink href={id.slice(0, 2_000)} />
    </span>
  );
}
