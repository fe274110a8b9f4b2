import type { CrateEntity } from '../document.ts';
import { given } from './values.ts';

/** A language or an application, as far as it is known. Version and address are demanded from RO-Crate 1.2 on. */
export interface SoftwareFacts {
  readonly name: string;
  readonly url: string;
  readonly version: string;
  /** Names the place that runs it, for receivers that look for one. */
  readonly identifier?: string;
  readonly alternateName?: string;
}

/** Languages that notebooks and workflows are written in. */
type KnownLanguage = 'jupyter' | 'python' | 'r' | 'julia' | 'cwl' | 'nextflow' | 'snakemake' | 'galaxy';

/** What they are called, where they are described, and the version that is meant unless somebody says another. */
export const KNOWN_LANGUAGES: Readonly<Record<KnownLanguage, SoftwareFacts>> = {
  jupyter: { name: 'Jupyter Notebook', url: 'https://jupyter.org/', version: '4' },
  python: { name: 'Python', url: 'https://www.python.org/', version: '3' },
  r: { name: 'R', url: 'https://www.r-project.org/', version: '4' },
  julia: { name: 'Julia', url: 'https://julialang.org/', version: '1' },
  cwl: {
    name: 'Common Workflow Language',
    url: 'https://www.commonwl.org/',
    version: '1.2',
    alternateName: 'CWL',
  },
  nextflow: { name: 'Nextflow', url: 'https://www.nextflow.io/', version: 'DSL2' },
  snakemake: { name: 'Snakemake', url: 'https://snakemake.readthedocs.io/', version: '8' },
  galaxy: { name: 'Galaxy', url: 'https://galaxyproject.org/', version: 'gxformat2' },
};

/** The language of a workflow file by its name; that of notebooks where it has none of the known endings. */
export function languageOfFile(name: string): KnownLanguage {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^snakefile$/i.test(name.split('/').pop() ?? '')) return 'snakemake';
  const byEnd: Readonly<Record<string, KnownLanguage>> = {
    py: 'python',
    r: 'r',
    rmd: 'r',
    jl: 'julia',
    cwl: 'cwl',
    nf: 'nextflow',
    smk: 'snakemake',
    ga: 'galaxy',
  };
  return (Object.hasOwn(byEnd, end) && byEnd[end]) || 'jupyter';
}

/** A programming or workflow language as an entity. https://www.researchobject.org/ro-crate/specification/1.2/workflows */
export function languageEntity(facts: SoftwareFacts): CrateEntity {
  return software('ComputerLanguage', facts);
}

/** An application as an entity: what a run was done with. */
export function applicationEntity(facts: SoftwareFacts): CrateEntity {
  return software('SoftwareApplication', facts);
}

function software(
  type: string,
  { name, url, version, identifier, alternateName }: SoftwareFacts,
): CrateEntity {
  return { '@id': url, '@type': type, name, ...given({ alternateName, url, version, identifier }) };
}
