import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVOTableReader, readVOTable } from './read-votable.ts';

function votable(fields: string, rows: string, after = ''): string {
  return `<?xml version="1.0"?><VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
<INFO name="QUERY_STATUS" value="OK">Fine</INFO><TABLE>${fields}<DATA><TABLEDATA>${rows}</TABLEDATA></DATA></TABLE>${after}</RESOURCE></VOTABLE>`;
}

const FIELDS = `<FIELD name="title" datatype="char" arraysize="*"/><FIELD name="size" datatype="long" unit="kbyte"><DESCRIPTION>How big</DESCRIPTION><VALUES null="-1"/></FIELD>
<FIELD name="ra" datatype="double"/><FIELD name="public" datatype="boolean"/><FIELD name="corners" datatype="float" arraysize="2"/>`;

describe('readVOTable', () => {
  it('reads each cell by the type of its column.', () => {
    const read = readVOTable(
      votable(
        FIELDS,
        `<TR><TD>A &lt;b&gt; &amp; c</TD><TD>12</TD><TD>1.5e2</TD><TD>T</TD><TD>1 2.5</TD></TR>
         <TR><TD/><TD>-1</TD><TD>NaN</TD><TD>?</TD><TD></TD></TR>
         <TR><TD>x</TD><TD>9007199254740993</TD><TD>+Inf</TD><TD>maybe</TD><TD>1 two</TD></TR>`,
      ),
    );
    expect(read).toMatchObject({ ok: true, value: { status: { kind: 'ok' } } });
    if (!read.ok) return;
    expect(read.value.columns[1]).toEqual({
      name: 'size',
      datatype: 'long',
      unit: 'kbyte',
      nullValue: '-1',
      description: 'How big',
    });
    expect(read.value.rows).toEqual([
      ['A <b> & c', 12, 150, true, [1, 2.5]],
      [null, null, null, null, null],
      ['x', '9007199254740993', Number.POSITIVE_INFINITY, 'maybe', [1, 'two']],
    ]);
  });

  it('reads prefixed elements like others.', () => {
    const text = votable('<FIELD name="a" datatype="int"/>', '<TR><TD>1</TD></TR>').replace(
      /<(\/?)([A-Z])/g,
      '<$1vot:$2',
    );
    const read = readVOTable(text);
    expect(read.ok && read.value.rows).toEqual([[1]]);
  });

  it('believes the word after the table: there is more than was given.', () => {
    const read = readVOTable(
      votable(FIELDS, '', '<INFO name="QUERY_STATUS" value="OVERFLOW">Only some</INFO>'),
    );
    expect(read.ok && read.value.status).toEqual({ kind: 'overflow', message: 'Only some' });
  });

  it('reads an error for what it is, whatever the status of the answer was.', () => {
    const read = readVOTable(
      '<VOTABLE><RESOURCE type="results"><INFO name="QUERY_STATUS" value="ERROR">No column nope</INFO></RESOURCE></VOTABLE>',
    );
    expect(read.ok && read.value.status).toEqual({ kind: 'error', message: 'No column nope' });
  });

  it('keeps the rows of a document that broke off in the middle, and says that it did.', () => {
    const whole = votable('<FIELD name="a" datatype="int"/>', '<TR><TD>1</TD></TR><TR><TD>22</TD></TR>');
    const read = readVOTable(whole.slice(0, whole.indexOf('22') + 1));
    expect(read).toMatchObject({ ok: false, problem: { kind: 'cut-off', table: { rows: [[1]] } } });
  });

  it('stops at the rows that a page can hold, and keeps the first ones.', () => {
    const rows = Array.from({ length: 50 }, (_none, index) => `<TR><TD>${index}</TD></TR>`).join('');
    const read = readVOTable(votable('<FIELD name="a" datatype="int"/>', rows), 20);
    expect(read).toMatchObject({ ok: false, problem: { kind: 'too-many', limit: 20 } });
    expect(!read.ok && read.problem.kind === 'too-many' && read.problem.table.rows).toHaveLength(20);
  });

  it.each([
    ['<!DOCTYPE html><html><body>Please log in</body></html>', 'html'],
    ['{"error": "no"}', 'json'],
    ['', 'empty'],
    ['gone', 'other'],
  ])('says what it got instead of a table: %s', (text, found) => {
    expect(readVOTable(text)).toEqual({ ok: false, problem: { kind: 'not-votable', found } });
  });

  it('names a serialisation that it does not read.', () => {
    const text = votable(FIELDS, '').replace(
      /<TABLEDATA>.*<\/TABLEDATA>/s,
      '<BINARY2><STREAM>AA==</STREAM></BINARY2>',
    );
    expect(readVOTable(text)).toMatchObject({
      ok: false,
      problem: { kind: 'serialisation', found: 'BINARY2', status: { kind: 'ok' } },
    });
  });

  it('finds the services that work on rows.', () => {
    const text = votable(FIELDS, '').replace(
      '</VOTABLE>',
      `<RESOURCE type="meta" utype="adhoc:service" ID="links"><PARAM name="accessURL" value="https://data.example/links"/>
       <PARAM name="standardID" value="ivo://ivoa.net/std/DataLink#links-1.0"/>
       <GROUP name="inputParams"><PARAM name="ID" ref="did" value=""/></GROUP></RESOURCE></VOTABLE>`,
    );
    const read = readVOTable(text);
    expect(read.ok && read.value.services).toEqual([
      {
        id: 'links',
        accessUrl: 'https://data.example/links',
        standardId: 'ivo://ivoa.net/std/DataLink#links-1.0',
        inputs: [{ name: 'ID', value: '', ref: 'did' }],
      },
    ]);
  });

  it('does not expand entities that a document declares.', () => {
    const text = `<!DOCTYPE VOTABLE [<!ENTITY big "xxxxxxxxxx">]>${votable('<FIELD name="a" datatype="char" arraysize="*"/>', '<TR><TD>&big;</TD></TR>')}`;
    const read = readVOTable(text);
    expect(JSON.stringify(read)).not.toContain('xxxxxxxxxx');
  });

  it('reads the same, however the document is cut into pieces.', () => {
    const text = votable(FIELDS, '<TR><TD>a &amp; b</TD><TD>7</TD><TD>1</TD><TD>F</TD><TD>3 4</TD></TR>');
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), text.length];
        const reader = createVOTableReader();
        for (const [index, end] of cuts.slice(1).entries()) reader.write(text.slice(cuts[index], end));
        expect(reader.end()).toEqual(readVOTable(text));
      }),
    );
  });

  it('throws at nothing.', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(readVOTable(`<VOTABLE><RESOURCE type="results">${text}`)).toHaveProperty('ok');
      }),
    );
  });
});

const FOLDER = new URL('../../../../shared/fixtures/staging/votable/', import.meta.url);

// Answers of a real service, which lie beside the project where it is checked and are no part of it.
describe.skipIf(!existsSync(FOLDER))('Answers of a real TAP service', () => {
  const text = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

  it('are read with their rows, nulls and services.', () => {
    const read = readVOTable(text('obscore-tabledata.vot'));
    expect(read.ok && read.value.rows).toHaveLength(3);
    expect(read.ok && read.value.services.length).toBeGreaterThan(0);
    expect(readVOTable(text('uws-result.vot'))).toMatchObject({
      ok: true,
      value: { status: { kind: 'ok' } },
    });
    expect(readVOTable(text('datalink-demo-1.vot'))).toMatchObject({
      ok: true,
      value: { rows: [{ length: 9 }] },
    });
  });

  it('have the same rows in every form.', () => {
    const rowsOf = (name: string) => {
      const read = readVOTable(text(name));
      return read.ok ? read.value.rows : read.problem;
    };
    const rows = rowsOf('obscore-tabledata.vot');
    expect(rowsOf('obscore-default-binary.vot')).toEqual(rows);
    expect(rowsOf('obscore-binary2.vot')).toEqual(rows);
  });

  it('are known as errors, and as cut by the service.', () => {
    expect(readVOTable(text('error.vot'))).toMatchObject({ value: { status: { kind: 'error' } } });
    expect(readVOTable(text('overflow-maxrec1.vot'))).toMatchObject({
      value: { status: { kind: 'overflow' } },
    });
  });
});
