import { Parser } from 'n3';
import { landingPage } from '../../src/domain/artefact/landing-page.ts';
import { lifecycleOf } from '../../src/domain/artefact/lifecycle.ts';
import { artefactFrom } from '../../src/domain/artefact/read-description.ts';
import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { type SeededEvent, writeLogDocuments } from './log-documents.ts';
import { eventFileName, type PodWriter, podWriter } from './pod-writer.ts';
import { addCrate } from './seed-crate.ts';
import { mediaTypeOf, seedBytes, seedFiles, seedText } from './seed-files.ts';

/**
 * Fills a maintainer's pod: profile, inbox, event log with the Offers sent so far, five artefacts, a crate, type index,
 * register of services. Set-up has nothing left to do in it.
 * The inbox stays empty; see `postInboxSeeds`.
 * @param values base URLs by name, for the `{{…}}` in the seeds; `maintainer` is this pod
 */
export async function seedMaintainer(
  account: SandboxAccount,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const pod = podWriter(await authenticatedFetch(account));
  const root = account.pod;
  const profile = await seedText('profiles/maintainer.ttl', { ...values, issuer: account.issuer });
  await pod.put(`${root}profile/card`, 'text/turtle', profile);
  await pod.container(`${root}inbox/`);
  await pod.openTo(`${root}inbox/`, account.webId, 'append');
  for (const container of ['events/', 'eventlog/', 'artefacts/', 'crates/', 'settings/']) {
    await pod.container(root + container);
    await pod.openTo(root + container, account.webId, 'read');
  }
  const events = await logOffers(pod, root, values);
  const artefacts = await addArtefacts(pod, root);
  const crate = await addCrate(pod, root);
  await presentWork(pod, root, crate.url, crate.description);
  await writeLogDocuments(pod, `${root}eventlog/`, [...artefacts, crate.url], events);
  await pod.put(`${root}settings/publicTypeIndex.ttl`, 'text/turtle', await seedText('type-index.ttl', {}));
  await pod.container(`${root}orrery/policies/`);
  await pod.put(`${root}orrery/services.ttl`, 'text/turtle', await seedText('services.ttl', values));
}

async function logOffers(
  pod: PodWriter,
  root: string,
  values: Readonly<Record<string, string>>,
): Promise<readonly SeededEvent[]> {
  const events: SeededEvent[] = [];
  for (const file of await seedFiles('events')) {
    const text = await seedText(`events/${file}`, values);
    const { id, object } = JSON.parse(text) as { id: string; object: { id: string } };
    const url = `${root}events/${eventFileName(id)}`;
    await pod.put(url, 'application/ld+json', text);
    events.push({ url, text, artefact: object.id });
  }
  return events;
}

/** Gives the URLs of the artefacts. */
async function addArtefacts(pod: PodWriter, root: string): Promise<readonly string[]> {
  const artefacts: string[] = [];
  const files = await seedFiles('artefacts');
  for (const file of files) {
    await pod.put(`${root}artefacts/${file}`, mediaTypeOf(file), await seedBytes(`artefacts/${file}`));
  }
  for (const slug of new Set(files.map((file) => file.slice(0, file.indexOf('/') + 1)))) {
    const artefact = `${root}artefacts/${slug}`;
    await presentWork(pod, root, artefact, await seedText(`artefacts/${slug}meta.ttl`, {}));
    artefacts.push(artefact);
  }
  return artefacts;
}

/** Adds an article with one file to a pod. Gives its URL. */
export async function addArticle(
  pod: PodWriter,
  root: string,
  { slug, title }: { readonly slug: string; readonly title: string },
): Promise<string> {
  const artefact = `${root}artefacts/${slug}/`;
  const description = await seedText('article.ttl', { slug, title });
  await pod.put(`${artefact}meta.ttl`, 'text/turtle', description);
  await pod.put(`${artefact}paper.pdf`, 'application/pdf', '%PDF-1.7 paper');
  await presentWork(pod, root, artefact, description);
  return artefact;
}

/** Gives a work the landing page that the app itself makes of the description, and the links that servers send. */
async function presentWork(
  pod: PodWriter,
  root: string,
  artefact: string,
  description: string,
): Promise<void> {
  const metadata = `${artefact}meta.ttl`;
  const read = artefactFrom(artefact, metadata, new Parser({ baseIRI: metadata }).parse(description));
  const page = landingPage(read, { evidence: lifecycleOf(read, [], []), versions: [] });
  await pod.put(`${artefact}index.html`, 'text/html', page);
  await pod.describe(
    artefact,
    `<${artefact}> <http://www.w3.org/ns/ldp#inbox> <${root}inbox/> ;
      <http://www.w3.org/ns/solid/daen#eventLog> <${artefact}eventlog.jsonld> .`,
  );
}
