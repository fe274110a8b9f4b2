import type { CrateDocument } from '../crate/document.ts';
import { factsOf } from '../crate/facts.ts';
import { type Json, member as propertyOf, textsIn, valuesOf } from '../crate/json.ts';
import type { Member } from './collection.ts';

/**
 * The files that a crate describes, as members: relative ones lie in its container. What has no web address then, as
 * in a crate that is nowhere, is left out.
 * @param container URL of the root, ending in `/`
 * @param at ISO 8601
 */
export function membersOfCrate(crate: CrateDocument, container: string, at: string): readonly Member[] {
  const { data } = factsOf({ ...crate }, {});
  return data.flatMap(({ id, types, json }) => {
    if (!types.has('File') || id.endsWith('/') || !URL.canParse(id, container)) return [];
    const url = new URL(id, container).href;
    if (!/^https?:/.test(url)) return [];
    return [{ identifier: url, ...factsIn(json), added: at }];
  });
}

function factsIn(json: Json): Partial<Member> {
  const text = (key: string) => textsIn(propertyOf(json, key)).find((each) => each.trim() !== '');
  const [title, sha256, md5] = [text('name'), text('sha256')?.toLowerCase(), text('md5')?.toLowerCase()];
  const mediaType = textsIn(propertyOf(json, 'encodingFormat')).find((each) =>
    /^[\w.+-]+\/[\w.+-]+$/.test(each),
  );
  const size = Number(valuesOf(propertyOf(json, 'contentSize'))[0] ?? Number.NaN);
  const checksum =
    sha256 && /^[0-9a-f]{64}$/.test(sha256)
      ? `sha256:${sha256}`
      : md5 && /^[0-9a-f]{32}$/.test(md5)
        ? `md5:${md5}`
        : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(Number.isSafeInteger(size) && size >= 0 && { size }),
    ...(checksum !== undefined && { checksum }),
    ...(mediaType !== undefined && { mediaType }),
  };
}
