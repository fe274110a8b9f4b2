import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: IForbiddenRuleType[];
  options: object;
};

/** An illegal import, as `rule: from → to`. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Reads the imports below `baseDir/src` and gives back what breaks a rule, with the number of modules read. */
export async function illegalImports(baseDir: string): Promise<{ modules: number; violations: Violation[] }> {
  const { output } = await cruise(['src'], {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => source.startsWith('src/')).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** Names of all rules. */
export function ruleNames(): string[] {
  return config.forbidden.map(({ name }) => name ?? '');
}

/** The tree with one illegal import per rule, and legal ones beside them. */
export const PLANTED = join(here, 'planted');

async function main(): Promise<void> {
  const planted = await illegalImports(PLANTED);
  const caught = new Set(planted.violations.map(({ rule }) => rule));
  const missed = ruleNames().filter((name) => !caught.has(name));
  if (missed.length > 0) {
    console.error(`The check is blind: it did not catch the planted violation of ${missed.join(', ')}.`);
    process.exit(1);
  }
  const { modules, violations } = await illegalImports(root);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  if (modules === 0) console.error('The check read no module of src/ at all.');
  console.log(
    `${modules} modules, ${violations.length} illegal imports; ${caught.size} of ${ruleNames().length} rules caught their planted violation.`,
  );
  if (modules === 0 || violations.length > 0) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
