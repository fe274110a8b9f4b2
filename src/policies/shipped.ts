/** The texts of the shipped rule books, by path; the name of the file without `.n3` is the book's id. */
export const shippedTexts: Readonly<Record<string, string>> = import.meta.glob('./*.n3', {
  query: '?raw',
  import: 'default',
  eager: true,
});
