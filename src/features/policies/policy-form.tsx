import { type ReactNode, useMemo } from 'react';
import {
  FORM_DEEDS,
  FORM_MESSAGES,
  type PolicyForm as Form,
  type FormGap,
  type FormMessage,
  formGaps,
  formN3,
} from '../../domain/policy/form.ts';
import { isInUse, type Service } from '../../domain/service/service.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Section } from '../notification/section.tsx';
import { useArtefacts, useServices } from '../workspace/queries.ts';
import { aboutChoices, aboutValue, answerChoices, senderChoices, senderValue } from './form-choices.ts';
import { type BookReading, bookView } from './policy-views.ts';
import { RuleSentences } from './rule-sentences.tsx';
import { TryOut } from './try-out.tsx';

export interface PolicyFormProps {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
  /** What is missing is said once saving was tried. */
  readonly strict: boolean;
  readonly reading: BookReading;
  readonly notices: ReactNode;
}

/** The id under which a form is tried out before it has one of its own. */
const TRIED = 'new-policy';

/** "When a … from … about … then …": writes the common policies without a word of N3, and shows what it wrote. */
export function PolicyForm({ form, onChange, strict, reading, notices }: PolicyFormProps): ReactNode {
  const services = useServices().data ?? [];
  const artefacts = useArtefacts().data ?? [];
  const gaps = strict ? formGaps(form) : [];
  const error = (gap: FormGap) => (gaps.includes(gap) ? t(`policies.form.gap.${gap}`) : undefined);
  const text = useMemo(() => formN3(form), [form]);
  const view = useMemo(() => bookView({ id: TRIED, text }, 'draft', reading), [text, reading]);
  const senders = senderChoices(services);
  const abouts = aboutChoices(artefacts);

  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 className="text-lg">{t('policies.form.title')}</h2>
        <p className="max-w-[60ch] text-soft text-sm">{t('policies.form.intro')}</p>
      </header>
      {notices}
      <TextField
        label={t('policies.editor.name')}
        value={form.title}
        error={error('title')}
        onChange={(title) => onChange({ ...form, title })}
      />
      <fieldset className="grid @lg:grid-cols-2 gap-x-4 gap-y-3">
        <legend className="mb-2 font-semibold text-sm text-soft">{t('policies.when')}</legend>
        <Select
          label={t('policies.form.message')}
          value={form.message}
          options={messageChoices}
          onChange={(message) => onChange({ ...form, message })}
        />
        <Select
          label={t('policies.form.from')}
          value={senderValue(form.from)}
          options={senders.map(({ value, label }) => ({ value, label }))}
          onChange={(value) =>
            onChange({ ...form, from: senders.find((each) => each.value === value)?.sender ?? form.from })
          }
        />
        <Select
          label={t('policies.form.about')}
          value={aboutValue(form.about)}
          options={abouts.map(({ value, label }) => ({ value, label }))}
          onChange={(value) =>
            onChange({ ...form, about: abouts.find((each) => each.value === value)?.about ?? form.about })
          }
        />
        <Select
          label={t('policies.form.answer')}
          value={form.answer}
          options={answerChoices()}
          onChange={(answer) => onChange({ ...form, answer })}
        />
      </fieldset>
      <Deeds form={form} onChange={onChange} services={services} error={error} />
      <Section title={t('policies.form.words')}>
        <div data-testid="form-sentence">
          <RuleSentences rules={view.rules} />
        </div>
      </Section>
      <CodeBlock label={t('policies.text')} text={text} uncut />
      <TryOut id={TRIED} text={text} rules={view.rules.length} />
    </article>
  );
}

const messageChoices = (Object.keys(FORM_MESSAGES) as FormMessage[]).map((value) => ({
  value,
  label: t(`policies.form.message.${value}`),
}));

interface DeedsProps extends Pick<PolicyFormProps, 'form' | 'onChange'> {
  readonly services: readonly Service[];
  readonly error: (gap: FormGap) => string | undefined;
}

/** What is done then. */
function Deeds({ form, onChange, services, error }: DeedsProps): ReactNode {
  const wrong = error('deeds') ?? error('link-message') ?? error('ignore-alone');
  const receivers = services.filter(isInUse);
  return (
    <fieldset className="grid gap-1" aria-describedby={wrong ? 'policy-form-deeds' : undefined}>
      <legend className="mb-1 font-semibold text-sm text-soft">{t('policies.then')}</legend>
      {FORM_DEEDS.map((deed) => (
        <div key={deed} className="grid gap-1">
          <Checkbox
            label={t(`policies.form.deed.${deed}`)}
            checked={form.deeds.includes(deed)}
            onChange={(isTicked) =>
              onChange({
                ...form,
                // In the order in which they happen, whatever the order of ticking.
                deeds: FORM_DEEDS.filter((each) => (each === deed ? isTicked : form.deeds.includes(each))),
              })
            }
          />
          {deed === 'forward' && form.deeds.includes(deed) && (
            <fieldset className="ms-6 grid gap-1 border-line border-s-2 ps-3">
              <legend className="sr-only">{t('policies.form.services')}</legend>
              {receivers.length === 0 && (
                <p className="text-soft text-sm">{t('policies.form.services.none')}</p>
              )}
              {receivers.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={plain(name)}
                  checked={form.services.includes(id)}
                  onChange={(isTicked) =>
                    onChange({
                      ...form,
                      services: isTicked
                        ? [...form.services, id]
                        : form.services.filter((each) => each !== id),
                    })
                  }
                />
              ))}
              {error('services') && <p className="text-no text-sm">{error('services')}</p>}
            </fieldset>
          )}
          {deed === 'task' && form.deeds.includes(deed) && (
            <div className="ms-6">
              <TextField
                label={t('policies.form.question')}
                value={form.question}
                error={error('question')}
                onChange={(question) => onChange({ ...form, question })}
              />
            </div>
          )}
        </div>
      ))}
      {wrong && (
        <p id="policy-form-deeds" className="text-no text-sm">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
