/** Editing a crate: entities, files, properties. */
export const crateEditor = {
  'crateEditor.heading': 'Edit crate',
} as const;
