/** The data of an artefact: collections that hold them, and where they were brought. */
export const artefactData = {
  'artefact-data.title': 'Data',
  'artefact-data.none':
    'None of its files is in a data collection. A collection can be brought next to the computers that process it.',
  'artefact-data.none.files': 'It has no files that could be put into a data collection.',
  'artefact-data.new': 'Put its files into a collection',
  'artefact-data.held': { one: '{count} file of it', other: '{count} files of it' },
  'artefact-data.staged': '{phase} at {place}',
  'artefact-data.request': 'Open the request',
  'artefact-data.use': 'Use the data',
} as const;
