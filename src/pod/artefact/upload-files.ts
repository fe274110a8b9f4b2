import { fileUrl } from '../../domain/artefact/from-draft.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { listContainer, type Member } from '../container.ts';
import type { Transport } from '../transport.ts';
import { replaceResource } from './put-resource.ts';
import type { Upload } from './work.ts';

/** The file at which an upload stopped, and those that are in the pod. */
export interface UploadFailure {
  readonly file?: string;
  readonly problem: Problem;
  readonly uploaded: readonly Upload[];
}

/**
 * Uploads files, one after the other. What the server has confirmed before, or shows with the same size and type, is left
 * alone, so that an upload that was cut off goes on where it stopped; a file that was cut in the middle has another size,
 * if it is there at all, and is sent anew.
 * @param options.confirmed uploads of an earlier attempt: the same content, not only the same name
 * @param options.look whether the container may hold files of an earlier attempt
 * @param options.onFile is called before each file, and once more after the last, with what is done by then
 */
export async function uploadFiles(
  transport: Transport,
  container: string,
  uploads: readonly Upload[],
  options: {
    readonly confirmed: readonly Upload[];
    readonly look: boolean;
    readonly onFile: (done: number, bytes: number, next: string | undefined) => void;
    readonly signal?: AbortSignal;
  },
): Promise<Result<readonly Upload[], UploadFailure>> {
  const { confirmed, look, onFile, signal } = options;
  const listing = uploads.length > 0 && look ? await listContainer(transport, container) : undefined;
  if (listing?.ok === false) return fail({ problem: listing.problem, uploaded: [] });
  const there = new Map(listing?.value.members.map((member) => [member.url, member]));
  const uploaded: Upload[] = [];
  let bytes = 0;
  for (const upload of uploads) {
    const { name, mediaType, content } = upload;
    onFile(uploaded.length, bytes, name);
    const url = fileUrl(container, name);
    if (signal?.aborted) return fail({ file: name, problem: { kind: 'aborted', url }, uploaded });
    const isConfirmed = confirmed.some(
      (each) => each.name === name && each.mediaType === mediaType && each.content === content,
    );
    if (!isConfirmed && !isThere(there, url, upload)) {
      const put = await replaceResource(transport, url, { mediaType, body: content }, signal);
      if (!put.ok) return fail({ file: name, problem: put.problem, uploaded });
    }
    uploaded.push(upload);
    bytes += content.size;
  }
  onFile(uploaded.length, bytes, undefined);
  return ok(uploaded);
}

function isThere(members: ReadonlyMap<string, Member>, url: string, { content, mediaType }: Upload): boolean {
  const member = members.get(url) ?? [...members.values()].find((each) => samePath(each.url, url));
  return member !== undefined && member.size === content.size && member.mediaType === mediaType;
}

/** Whether two URLs differ in nothing but in which harmless characters are percent-encoded. */
function samePath(a: string, b: string): boolean {
  try {
    return decodeURIComponent(a) === decodeURIComponent(b);
  } catch {
    return false;
  }
}
