import type { Finding } from '../../pod/service/discover-service.ts';
import type { ServiceForm } from './service-form.ts';

/** The form with what was found out, in place of what stood in these fields. */
export function withFindings(form: ServiceForm, findings: readonly Finding[]): ServiceForm {
  return findings.reduce(withFinding, form);
}

function withFinding(form: ServiceForm, finding: Finding): ServiceForm {
  return finding.field === 'aliases'
    ? { ...form, aliases: finding.value.filter((alias) => alias !== form.id).join('\n') }
    : { ...form, [finding.field]: finding.value };
}
