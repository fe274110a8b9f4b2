import { describe, expect, it, test } from 'vitest';
import { writeBasket } from '../../../../domain/staging/basket.ts';
import { readMembers } from './read-members.ts';

const at = '2026-11-02T09:00:00Z';

async function membersIn(text: string) {
  const read = await readMembers(text, at);
  if (read.kind === 'fault') throw new Error(read.fault);
  return read.found;
}

const votable = (rows: string, end = '</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>') =>
  `<?xml version="1.0"?><VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
  <INFO name="QUERY_STATUS" value="OK"/><TABLE>
  <FIELD name="obs_publisher_did" datatype="char" arraysize="*"/>
  <FIELD name="access_estsize" datatype="long" unit="kbyte"><VALUES null="-1"/></FIELD>
  <DATA><TABLEDATA>${rows}${end}`;
const row = (did: string, size: number) => `<TR><TD>${did}</TD><TD>${size}</TD></TR>`;

test('a list has one identifier per line, with size and checksum', async () => {
  const { members, strange } = await membersIn(
    'survey:one.fits 12\n# a remark\nnot a name\nhttps://data.example/2',
  );
  expect(members).toEqual([
    { identifier: 'survey:one.fits', size: 12, added: at },
    { identifier: 'https://data.example/2', added: at },
  ]);
  expect(strange).toEqual([{ line: 3, text: 'not a name' }]);
});

test('a table is read by the names of its columns, and its lines are counted as in the file', async () => {
  const { members, strange } = await membersIn('Scope;Name;Bytes\nsurvey;one.fits;12\n;;3');
  expect(members).toEqual([{ identifier: 'survey:one.fits', size: 12, added: at }]);
  expect(strange).toEqual([{ line: 3, text: '3' }]);
});

test('a basket is read, and one that was written gives the same members', async () => {
  const basket = writeBasket([{ identifier: 'survey:one.fits', size: 12, added: at }]);
  expect((await membersIn(JSON.stringify(basket))).members).toMatchObject([
    { identifier: 'survey:one.fits', size: 12 },
  ]);
});

describe('a VOTable', () => {
  it('gives members with the data identifiers that publishers put into theirs.', async () => {
    const { members, note } = await membersIn(
      votable(row('ivo://data.example/store?survey:one.fits', 12) + row('ivo://data.example/two', -1)),
    );
    expect(members).toEqual([
      { identifier: 'survey:one.fits', size: 12_000, sizeIsEstimate: true, added: at },
      { identifier: 'ivo://data.example/two', added: at },
    ]);
    expect(note).toBe(undefined);
  });

  it('that ends in the middle keeps the rows before that, and says so.', async () => {
    const { members, note } = await membersIn(votable(row('ivo://data.example/one', 1), '<TR><TD>ivo://da'));
    expect(members).toHaveLength(1);
    expect(note).toEqual({ kind: 'cut-off' });
  });
});

test.each([
  ['', 'empty'],
  ['<!DOCTYPE html><html><body>Sign in</body></html>', 'html'],
  ['<?xml version="1.0"?><rss/>', 'xml'],
  ['{"broken', 'json'],
  ['{"something": "else"}', 'json'],
  ['ra,dec,flux\n1,2,3\n4,5,6', 'columns'],
])('from %j nothing can be taken, and it is said why', async (text, fault) => {
  expect(await readMembers(text, at)).toEqual({ kind: 'fault', fault });
});
