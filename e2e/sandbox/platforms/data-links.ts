import { observationOf } from './catalogue.ts';
import { type TableColumn, votable, xmlText } from './votable-writer.ts';

const COLUMNS: readonly TableColumn[] = [
  { name: 'ID', datatype: 'char', ucd: 'meta.id;meta.main' },
  { name: 'access_url', datatype: 'char', ucd: 'meta.ref.url' },
  { name: 'service_def', datatype: 'char', ucd: 'meta.code' },
  { name: 'error_message', datatype: 'char', ucd: 'meta.code.error' },
  { name: 'description', datatype: 'char', ucd: 'meta.note' },
  { name: 'semantics', datatype: 'char', ucd: 'meta.code' },
  { name: 'content_type', datatype: 'char', ucd: 'meta.code.mime' },
  { name: 'content_length', datatype: 'long', ucd: 'phys.size;meta.file', unit: 'byte', null: '-1' },
];

/**
 * The links of an observation: the data, a preview, a cut-out service, and what cannot be had.
 * https://www.ivoa.net/documents/DataLink/20231215/REC-DataLink-1.1.html
 * @param id identifier of its publisher, with the data identifier behind `?`
 */
export function linksTable(id: string, origin: string): string {
  const did = id.slice(id.indexOf('?') + 1);
  const [scope = '', name = ''] = [did.slice(0, did.indexOf(':')), did.slice(did.indexOf(':') + 1)];
  const observation = observationOf(scope, name);
  const rows = observation
    ? [
        [
          id,
          `${origin}files/${name}`,
          null,
          null,
          'The observation',
          '#this',
          'application/fits',
          observation.bytes,
        ],
        [id, `${origin}previews/${name}.png`, null, null, 'A small picture', '#preview', 'image/png', 20_480],
        [
          id,
          `${origin}files/${name}.cal`,
          null,
          null,
          'Calibration',
          '#calibration',
          'application/fits',
          null,
        ],
        [id, null, 'soda', null, 'A part of it', '#cutout', null, null],
        [id, null, null, 'NotFoundFault: The weights were lost.', 'Weights', '#auxiliary', null, null],
      ]
    : [[id, null, null, `NotFoundFault: ${id}`, null, '#this', null, null]];
  return votable({ columns: COLUMNS, rows, after: observation ? cutouts(id, origin) : undefined });
}

/** What tells a client that rows have links. */
export function linksService(origin: string): string {
  return `<RESOURCE type="meta" utype="adhoc:service" name="links"><GROUP name="inputParams"><PARAM name="ID" datatype="char" arraysize="*" ref="obs_publisher_did" value=""/></GROUP><PARAM name="standardID" datatype="char" arraysize="*" value="ivo://ivoa.net/std/DataLink#links-1.0"/><PARAM name="accessURL" datatype="char" arraysize="*" value="${xmlText(`${origin}links`)}"/></RESOURCE>`;
}

function cutouts(id: string, origin: string): string {
  return `<RESOURCE type="meta" utype="adhoc:service" ID="soda"><PARAM name="standardID" datatype="char" arraysize="*" value="ivo://ivoa.net/std/SODA#sync-1.0"/><PARAM name="accessURL" datatype="char" arraysize="*" value="${xmlText(`${origin}cutout`)}"/><GROUP name="inputParams"><PARAM name="ID" datatype="char" arraysize="*" value="${xmlText(id)}"/><PARAM name="CIRCLE" datatype="double" arraysize="3" unit="deg" xtype="circle" value=""/></GROUP></RESOURCE>`;
}
