import { datePrecision } from '../iso-date.ts';
import { readAuthorId } from './author-id.ts';
import type { ArtefactDraft } from './draft.ts';
import { asUrl, normaliseIdentifier } from './identifier.ts';
import { licenceUrl } from './licence.ts';
import { isMediaType } from './media-type.ts';
import { isReservedFileName, safeFileName } from './slug.ts';

/** The part of the form that a finding belongs to. */
export type DraftField = Exclude<keyof ArtefactDraft, 'type'>;

/** One thing that is wrong with a draft, or that readers and services will miss. */
export interface DraftFinding {
  readonly field: DraftField;
  /** Which entry of a list (authors, identifiers, files), from 0. */
  readonly index?: number;
  /** `must`: it cannot be saved like this. `should`: it can. */
  readonly severity: 'must' | 'should';
  /** A sentence for the maintainer, saying what to do. */
  readonly message: string;
}

type Tell = (field: DraftField, message: string, index?: number) => void;

const MAX_TITLE = 500;
const MAX_ABSTRACT = 20_000;

/** Everything that is to be said about a draft, in the order of the form. Empty: it can be saved, and is complete. */
export function checkDraft(draft: ArtefactDraft): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const must: Tell = (field, message, index) =>
    findings.push({ field, severity: 'must', message, ...(index !== undefined && { index }) });
  const should: Tell = (field, message, index) =>
    findings.push({ field, severity: 'should', message, ...(index !== undefined && { index }) });
  checkWords(draft, must, should);
  checkAuthors(draft, must, should);
  checkPointers(draft, must, should);
  checkFiles(draft, must, should);
  return findings;
}

/** Whether a draft can be saved. */
export function canSave(findings: readonly DraftFinding[]): boolean {
  return findings.every(({ severity }) => severity === 'should');
}

function checkWords(draft: ArtefactDraft, must: Tell, should: Tell): void {
  const { title, abstract, language, published } = draft;
  if (title.trim() === '') must('title', 'Give the work a title.');
  if (title.length > MAX_TITLE) must('title', `Shorten the title to ${MAX_TITLE} characters.`);
  if (abstract.trim() === '' && draft.type !== 'software')
    should('abstract', 'An abstract lets readers and services see what the work is about.');
  if (abstract.length > MAX_ABSTRACT)
    must('abstract', `Shorten the abstract to ${MAX_ABSTRACT.toLocaleString('en-GB')} characters.`);
  if (language.trim() !== '' && !isLanguageTag(language.trim()))
    must('language', 'Write the language as its code, for example en or de-CH.');
  if (published.trim() !== '' && datePrecision(published) === undefined)
    must('published', 'Write the date as 2026-03-01, or only its year or its month.');
}

function checkAuthors({ authors }: ArtefactDraft, must: Tell, should: Tell): void {
  if (!authors.some(({ id, name }) => id.trim() !== '' || name.trim() !== ''))
    must('authors', 'Name at least one author.');
  const seen = new Set<string>();
  authors.forEach(({ id, name }, index) => {
    const read = readAuthorId(id);
    if (read.kind === 'wrong-checksum')
      must('authors', 'The digits of this ORCID iD do not fit together. Check it for a slip.', index);
    if (read.kind === 'unreadable')
      must('authors', 'This is neither an ORCID iD nor a web address. Correct it, or leave it empty.', index);
    if (read.kind === 'none') return;
    if (name.trim() === '') should('authors', 'Add the name that readers are to see.', index);
    if ('iri' in read && seen.has(read.iri)) must('authors', 'This author is named twice.', index);
    if ('iri' in read) seen.add(read.iri);
  });
}

function checkPointers(draft: ArtefactDraft, must: Tell, should: Tell): void {
  const { licence, identifiers, reviewOf, type } = draft;
  if (licence.trim() === '')
    should('licence', 'Without a licence nobody knows what may be done with the work.');
  else if (asUrl(licence.trim()) === undefined && licenceUrl(licence.trim()) === undefined)
    must('licence', 'Choose a licence from the list, or give the web address of another one.');
  identifiers.forEach((identifier, index) => {
    if (identifier.trim() !== '' && normaliseIdentifier(identifier) === undefined)
      must('identifiers', 'This is neither a DOI nor a web address.', index);
  });
  if (type !== 'review') return;
  if (reviewOf.trim() === '') should('reviewOf', 'Say which work this review is about.');
  else if (normaliseIdentifier(reviewOf) === undefined)
    must('reviewOf', 'Give the DOI or the web address of the work that is reviewed.');
}

function checkFiles({ files, type }: ArtefactDraft, must: Tell, should: Tell): void {
  if (files.length === 0 && type !== 'other')
    should('files', 'There is no file yet: readers find only the description.');
  const names = new Map<string, number>();
  files.forEach(({ name, mediaType, size }, index) => {
    const key = name.normalize('NFC').toLowerCase();
    if (isReservedFileName(name))
      must('files', `A file cannot be called ${name}: Orrery or the pod keeps something else there.`, index);
    else if (name !== safeFileName(name))
      must('files', `Files in a pod cannot be called “${name}”. Try “${safeFileName(name)}”.`, index);
    if (names.has(key)) must('files', `Two files are called ${name}. Rename one of them.`, index);
    names.set(key, index);
    if (!isMediaType(mediaType))
      must('files', `${mediaType || 'Nothing'} is no media type, such as application/pdf.`, index);
    if (size === 0) should('files', `${name} is empty.`, index);
  });
}

/** Whether a text is well-formed as a language tag. https://www.rfc-editor.org/info/bcp47 */
function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*$/i.test(text);
}
