/** A file that a notebook begins with. */
export interface StagedFile {
  /** Path or address, as the notebook will find it. */
  readonly path: string;
  readonly title?: string;
  readonly mediaType?: string;
}

/** What a notebook is about. */
export interface NotebookStub {
  readonly title: string;
  readonly description?: string;
  /** Where the data are, in words; left out where nothing is known of it. */
  readonly place?: string;
  readonly files: readonly StagedFile[];
}

/** How files of a kind are opened in Python. */
const READERS: readonly {
  readonly fits: RegExp;
  readonly needs: string;
  readonly open: (path: string) => string;
}[] = [
  { fits: /\.csv$|^text\/csv/i, needs: 'import pandas as pd', open: (path) => `pd.read_csv(${path})` },
  {
    fits: /\.fits?(?:\.gz)?$|^(?:application|image)\/fits/i,
    needs: 'from astropy.io import fits',
    open: (path) => `fits.open(${path})`,
  },
  { fits: /\.parquet$/i, needs: 'import pandas as pd', open: (path) => `pd.read_parquet(${path})` },
  { fits: /\.h5$|\.hdf5$/i, needs: 'import h5py', open: (path) => `h5py.File(${path})` },
];

/**
 * A notebook that names the staged files and opens the first of them. Nothing in it has run.
 * https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function notebookStub(stub: NotebookStub): string {
  const document = {
    cells: cellsOf(stub),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** What stands in the cells of the notebook, one after the other, for reading. */
export function notebookSources(stub: NotebookStub): string {
  return cellsOf(stub)
    .map(({ source }) => source)
    .join('\n\n');
}

/** A cell as a notebook has it. */
interface Cell {
  readonly cell_type: 'markdown' | 'code';
  readonly id: string;
  readonly metadata: object;
  readonly source: string;
  /** Of code: nothing has run. */
  readonly execution_count?: null;
  readonly outputs?: readonly never[];
}

function cellsOf({ title, description, place, files }: NotebookStub): Cell[] {
  const first = files[0];
  const reader =
    first && READERS.find(({ fits }) => fits.test(first.mediaType ?? '') || fits.test(first.path));
  const about = [
    `# ${title}`,
    ...(description ? [description] : []),
    ...(place ? [`The data are at ${place}.`] : []),
  ];
  const code = [
    ...(reader ? [reader.needs, ''] : []),
    'files = [',
    ...files.map(({ path, title: name }) => `    ${python(path)},${name ? `  # ${oneLine(name)}` : ''}`),
    ']',
  ];
  return [
    markdown('about', about.map(oneParagraph).join('\n\n')),
    codeCell('files', code.join('\n')),
    ...(reader ? [codeCell('first', `data = ${reader.open('files[0]')}\ndata`)] : []),
  ];
}

function markdown(id: string, source: string): Cell {
  return { cell_type: 'markdown', id, metadata: {}, source };
}

function codeCell(id: string, source: string): Cell {
  return { cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source };
}

/** A text in Python: what JSON writes is read alike there, but for pairs of surrogates, which are left as they are. */
function python(text: string): string {
  return JSON.stringify(text);
}

/** Words from outside end neither a comment nor a paragraph, and are no markup. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function oneParagraph(text: string): string {
  return oneLine(text).replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'));
}
