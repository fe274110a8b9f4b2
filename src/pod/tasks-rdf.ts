import type { Quad } from '@rdfjs/types';
import type { TaskPhase, TaskRecord } from '../domain/batch/task-record.ts';
import type { KeptProblem } from '../domain/staging/staging.ts';
import { firstValue } from './rdf/graph.ts';
import { dateTime, iri, iriOrText, json, text } from './rdf/terms.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';

const { schema, orr, dct } = NS;

const KINDS: readonly TaskRecord['kind'][] = ['tes', 'dirac', 'slurm'];

/** The status that other applications understand; `orr:state` and what was seen say it exactly. */
const STATUS: Readonly<Record<TaskRecord['state'], string>> = {
  asked: `${schema}PotentialActionStatus`,
  exported: `${schema}PotentialActionStatus`,
  'handed-in': `${schema}ActiveActionStatus`,
  ended: `${schema}CompletedActionStatus`,
  refused: `${schema}FailedActionStatus`,
  'given-up': `${schema}FailedActionStatus`,
};

const FAILED: readonly (TaskPhase | undefined)[] = ['command-failed', 'service-failed', 'canceled'];

/** A task as a Turtle document, for `PUT` to `url`: `<#it>`. */
export function taskToTurtle(url: string, task: TaskRecord): string {
  const it = `${url}#it`;
  const { service, collection, staging, jobId, look, problem, log } = task;
  const status = FAILED.includes(look?.phase) ? STATUS.refused : STATUS[task.state];
  const triples: NewTriple[] = [
    [it, RDF_TYPE, iri(`${schema}Action`)],
    [it, `${schema}identifier`, text(task.id)],
    [it, `${schema}name`, text(task.name)],
    [it, `${schema}actionStatus`, iri(status)],
    [it, `${orr}kind`, text(task.kind)],
    [it, `${orr}state`, text(task.state)],
    [it, `${orr}text`, text(task.text)],
    [it, `${dct}created`, dateTime(task.created)],
    [it, `${dct}modified`, dateTime(task.modified)],
  ];
  if (service) {
    triples.push([it, `${schema}instrument`, iri(`${url}#service`)]);
    triples.push([`${url}#service`, RDF_TYPE, iri(`${schema}WebAPI`)]);
    triples.push([`${url}#service`, `${schema}identifier`, text(service.id)]);
    triples.push([`${url}#service`, `${schema}name`, text(service.label)]);
    triples.push([`${url}#service`, `${schema}url`, iriOrText(service.base)]);
  }
  if (collection !== undefined) triples.push([it, `${schema}object`, iriOrText(collection)]);
  if (staging !== undefined) triples.push([it, `${orr}staging`, text(staging)]);
  if (log !== undefined) triples.push([it, `${orr}logs`, iriOrText(log)]);
  if (jobId !== undefined) triples.push([it, `${orr}job`, text(jobId)]);
  if (look) {
    triples.push([it, `${orr}look`, json(look)]);
    if (look.stderr !== undefined) triples.push([it, `${schema}error`, text(look.stderr)]);
  }
  if (problem) triples.push([it, `${orr}problem`, json(problem)]);
  return writeTurtle(toQuads(triples), { baseUrl: url });
}

/** Reads what {@link taskToTurtle} wrote; `undefined` when it is no task. */
export function taskFromQuads(url: string, quads: readonly Quad[]): TaskRecord | undefined {
  const value = (predicate: string) => firstValue(quads, `${url}#it`, predicate);
  const ofService = (predicate: string) => firstValue(quads, `${url}#service`, predicate);
  const [id, body, created] = [value(`${schema}identifier`), value(`${orr}text`), value(`${dct}created`)];
  const kind = KINDS.find((known) => known === value(`${orr}kind`));
  const state = (Object.keys(STATUS) as TaskRecord['state'][]).find(
    (known) => known === value(`${orr}state`),
  );
  if (!id || body === undefined || !created || !kind || !state) return undefined;
  const [serviceId, base] = [ofService(`${schema}identifier`), ofService(`${schema}url`)];
  if (kind === 'tes' && (!serviceId || !base)) return undefined;
  const [collection, staging] = [value(`${schema}object`), value(`${orr}staging`)];
  const [jobId, log] = [value(`${orr}job`), value(`${orr}logs`)];
  const look = parsed<TaskRecord['look'] & object>(value(`${orr}look`), 'phase');
  const problem = parsed<KeptProblem>(value(`${orr}problem`), 'kind');
  return {
    id,
    kind,
    name: value(`${schema}name`) ?? '',
    text: body,
    state,
    created,
    modified: value(`${dct}modified`) ?? created,
    ...(serviceId && base && { service: { id: serviceId, label: ofService(`${schema}name`) ?? '', base } }),
    ...(collection !== undefined && { collection }),
    ...(staging !== undefined && { staging }),
    ...(jobId !== undefined && { jobId }),
    ...(log !== undefined && { log }),
    ...(look && { look }),
    ...(problem && { problem }),
  };
}

/** What stands there as JSON, if it is an object with this key as a text. */
function parsed<T>(literal: string | undefined, key: string): T | undefined {
  try {
    const value: unknown = JSON.parse(literal ?? '');
    const isObject = typeof value === 'object' && value !== null;
    return isObject && typeof (value as Readonly<Record<string, unknown>>)[key] === 'string'
      ? (value as T)
      : undefined;
  } catch {
    return undefined;
  }
}
