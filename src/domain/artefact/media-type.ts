/** Media types by the end of the name, those that works consist of. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '7z': 'application/x-7z-compressed',
  avif: 'image/avif',
  bib: 'application/x-bibtex',
  bz2: 'application/x-bzip2',
  c: 'text/x-c',
  cpp: 'text/x-c++',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  fits: 'application/fits',
  gif: 'image/gif',
  gz: 'application/gzip',
  h5: 'application/x-hdf5',
  htm: 'text/html',
  html: 'text/html',
  ipynb: 'application/x-ipynb+json',
  java: 'text/x-java',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  n3: 'text/n3',
  nc: 'application/x-netcdf',
  nt: 'application/n-triples',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ps: 'application/postscript',
  py: 'text/x-python',
  r: 'text/x-r',
  rs: 'text/x-rust',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  tex: 'application/x-tex',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  tsv: 'text/tab-separated-values',
  ttl: 'text/turtle',
  txt: 'text/plain',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  zip: 'application/zip',
  zst: 'application/zstd',
};

/** What the first bytes give away: offset, the bytes in hex, the family of types that may carry them. */
const BY_BYTES: readonly (readonly [offset: number, hex: string, type: string])[] = [
  [0, '255044462d', 'application/pdf'],
  [0, '89504e470d0a1a0a', 'image/png'],
  [0, 'ffd8ff', 'image/jpeg'],
  [0, '474946383761', 'image/gif'],
  [0, '474946383961', 'image/gif'],
  [0, '504b0304', 'application/zip'],
  [0, '504b0506', 'application/zip'],
  [0, '1f8b', 'application/gzip'],
  [0, '425a68', 'application/x-bzip2'],
  [0, '28b52ffd', 'application/zstd'],
  [0, '377abcaf271c', 'application/x-7z-compressed'],
  [0, '894844460d0a1a0a', 'application/x-hdf5'],
  [0, '43444601', 'application/x-netcdf'],
  [0, '43444602', 'application/x-netcdf'],
  [0, '50415231', 'application/vnd.apache.parquet'],
  [0, '53494d504c4520203d', 'application/fits'],
  [0, '49492a00', 'image/tiff'],
  [0, '4d4d002a', 'image/tiff'],
  [8, '57454250', 'image/webp'],
  [8, '57415645', 'audio/wav'],
  [4, '6674797061766966', 'image/avif'],
  [4, '66747970', 'video/mp4'],
  [0, '1a45dfa3', 'video/webm'],
  [0, '494433', 'audio/mpeg'],
  [0, '25215053', 'application/postscript'],
  [257, '7573746172', 'application/x-tar'],
  [0, '4d5a', 'application/vnd.microsoft.portable-executable'],
  [0, '7f454c46', 'application/x-executable'],
];

/** Types that are what their bytes say as well: all of them are packed in the other. */
const PACKED_IN: Readonly<Record<string, readonly string[]>> = {
  'application/zip': ['application/epub+zip', 'application/vnd.openxmlformats', 'application/vnd.oasis'],
  'application/x-hdf5': ['application/x-netcdf'],
  'video/webm': ['video/x-matroska', 'audio/webm'],
  'video/mp4': ['audio/mp4', 'video/quicktime', 'image/heic'],
};

const TYPE = /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/i;

/** What is known of a file's type. */
export interface MediaTypeCheck {
  /** The type to store it under. */
  readonly mediaType: string;
  /** Set when the bytes say another thing than name and browser do: which type they look like. */
  readonly looksLike?: string;
}

/** How many bytes of a file {@link checkMediaType} wants to see. */
export const SNIFF_BYTES = 512;

/**
 * Decides under which media type a file is stored: by its name, else as the browser says, else by its first bytes;
 * and says when the bytes contradict that.
 * @param declared what the browser says, `''` when nothing
 * @param start the first {@link SNIFF_BYTES} bytes
 */
export function checkMediaType(name: string, declared: string, start: Uint8Array): MediaTypeCheck {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const sniffed = typeByBytes(start);
  const said = TYPE.test(declared) ? declared.toLowerCase() : undefined;
  const mediaType = BY_EXTENSION[extension] ?? said ?? sniffed ?? (isText(start) ? 'text/plain' : undefined);
  if (mediaType === undefined) return { mediaType: 'application/octet-stream' };
  if (sniffed !== undefined && !agrees(mediaType, sniffed)) return { mediaType, looksLike: sniffed };
  // Known by its bytes, but without them: a page of an error saved as PDF, a file cut at the start.
  const binary =
    sniffed === undefined && start.length > 0 && BY_BYTES.some(([, , type]) => type === mediaType);
  return binary && isText(start) ? { mediaType, looksLike: 'text/plain' } : { mediaType };
}

/** Whether this can be a media type, without parameters. https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
export function isMediaType(text: string): boolean {
  return TYPE.test(text);
}

function agrees(mediaType: string, sniffed: string): boolean {
  if (mediaType === sniffed || mediaType === 'application/octet-stream') return true;
  return (PACKED_IN[sniffed] ?? []).some((type) => mediaType.startsWith(type));
}

function typeByBytes(start: Uint8Array): string | undefined {
  return BY_BYTES.find(([offset, hex]) => {
    const bytes = start.subarray(offset, offset + hex.length / 2);
    return hex === [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  })?.[2];
}

/** Whether the bytes can be text: no control characters but those of lines and pages. */
function isText(start: Uint8Array): boolean {
  return (
    start.length > 0 &&
    !start.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32))
  );
}
