import { Parser } from 'n3';
import { landingPage } from '../../src/domain/artefact/landing-page.ts';
import { lifecycleOf } from '../../src/domain/artefact/lifecycle.ts';
import { artefactFrom } from '../../src/domain/artefact/read-description.ts';
import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { eventFileName, type PodWriter, podWriter } from './pod-writer.ts';
import { mediaTypeOf, seedBytes, seedFiles, seedText } from './seed-files.ts';

/**
 * Fills a maintainer's pod: profile, inbox, event log with the Offers sent so far, five artefacts, register of services.
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
  for (const container of ['events/', 'artefacts/']) {
    await pod.container(root + container);
    await pod.openTo(root + container, account.webId, 'read');
  }
  await logOffers(pod, root, values);
  await addArtefacts(pod, root);
  await pod.put(`${root}orrery/services.ttl`, 'text/turtle', await seedText('services.ttl', values));
}

async function logOffers(
  pod: PodWriter,
  root: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const file of await seedFiles('events')) {
    const text = await seedText(`events/${file}`, values);
    const { id } = JSON.parse(text) as { id: string };
    await pod.put(`${root}events/${eventFileName(id)}`, 'application/ld+json', text);
  }
}

async function addArtefacts(pod: PodWriter, root: string): Promise<void> {
  const files = await seedFiles('artefacts');
  for (const file of files) {
    await pod.put(`${root}artefacts/${file}`, mediaTypeOf(file), await seedBytes(`artefacts/${file}`));
  }
  for (const slug of new Set(files.map((file) => file.slice(0, file.indexOf('/') + 1)))) {
    const artefact = `${root}artefacts/${slug}`;
    await pod.put(`${artefact}index.html`, 'text/html', await pageOf(artefact, slug));
    await pod.describe(
      artefact,
      `<${artefact}> <http://www.w3.org/ns/ldp#inbox> <${root}inbox/> ;
        <http://www.w3.org/ns/solid/daen#eventLog> <${root}events/> .`,
    );
  }
}

/** The landing page that the app itself makes of the description. */
async function pageOf(artefact: string, slug: string): Promise<string> {
  const metadata = `${artefact}meta.ttl`;
  const description = await seedText(`artefacts/${slug}meta.ttl`, {});
  const read = artefactFrom(artefact, metadata, new Parser({ baseIRI: metadata }).parse(description));
  return landingPage(read, { evidence: lifecycleOf(read, [], []), versions: [] });
}
