import type { Artefact, ArtefactType } from '../../domain/artefact/artefact.ts';
import type { FormAnswer, FormSender, FormWork } from '../../domain/policy/form.ts';
import type { Service } from '../../domain/service/service.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';

const SENDERS = ['known', 'trusted', 'me', 'anybody'] as const;
const TYPES: readonly ArtefactType[] = ['article', 'preprint', 'review', 'dataset', 'software', 'other'];
const ANSWERS: readonly FormAnswer[] = ['either', 'answers', 'unasked'];

/** The value of a sender in a list of choices. */
export function senderValue(from: FormSender): string {
  return from.kind === 'service' ? `service ${from.id}` : from.kind;
}

/** From whom a message may come, to be chosen. */
export function senderChoices(services: readonly Service[]) {
  const senders: FormSender[] = [
    ...SENDERS.map((kind) => ({ kind })),
    ...services
      .filter(({ trust }) => trust !== 'blocked')
      .map(({ id }) => ({ kind: 'service', id }) as const),
  ];
  return senders.map((sender) => ({
    value: senderValue(sender),
    label:
      sender.kind === 'service'
        ? plain(services.find(({ id }) => id === sender.id)?.name ?? sender.id)
        : t(`policies.form.from.${sender.kind}`),
    sender,
  }));
}

/** The value of a work in a list of choices. */
export function aboutValue(about: FormWork): string {
  switch (about.kind) {
    case 'work':
      return `work ${about.url}`;
    case 'type':
      return `type ${about.type}`;
    default:
      return about.kind;
  }
}

/** What a message may be about, to be chosen. */
export function aboutChoices(artefacts: readonly Artefact[]) {
  const works: { about: FormWork; label: string }[] = [
    { about: { kind: 'mine' }, label: t('policies.form.about.mine') },
    { about: { kind: 'anything' }, label: t('policies.form.about.anything') },
    ...TYPES.map((type) => ({
      about: { kind: 'type', type } as const,
      label: t('policies.form.about.type', { type: t(`patterns.type.${type}`) }),
    })),
    ...artefacts.map(({ url, title }) => ({ about: { kind: 'work', url } as const, label: plain(title) })),
  ];
  return works.map(({ about, label }) => ({ value: aboutValue(about), label, about }));
}

/** Whether it answers an Offer, to be chosen. */
export function answerChoices() {
  return ANSWERS.map((value) => ({ value, label: t(`policies.form.answer.${value}`) }));
}
