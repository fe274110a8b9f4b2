/** Where a zip is written to. */
export interface ZipTarget {
  /** Takes the whole stream; fails as the stream fails. */
  readonly write: (stream: ReadableStream<Uint8Array>, signal: AbortSignal) => Promise<void>;
  /** Takes back what was begun: no half file stays. */
  readonly discard: () => Promise<void>;
}

/** The part of the File System Access API that is used. https://wicg.github.io/file-system-access/ */
interface SavePicker {
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle & { remove?: () => Promise<void> }>;
}

/** In bytes: a smaller zip is gathered in memory and downloaded as browsers do, without a question. */
const GATHERED = 50_000_000;

/** Whether this browser can write a large zip straight to the disk. */
export function writesToDisk(): boolean {
  return typeof (window as SavePicker).showSaveFilePicker === 'function';
}

/** Whether a zip of this size is better written straight to the disk. @param bytes `undefined` where nobody knows */
export function isLarge(bytes: number | undefined): boolean {
  return bytes === undefined || bytes > GATHERED;
}

/**
 * Asks where a zip is to go, where it is large and the browser can ask; else it is gathered and downloaded. To be called
 * from a click. `undefined` when the person has changed her mind.
 */
export async function zipTarget(
  name: string,
  type: string,
  bytes: number | undefined,
): Promise<ZipTarget | undefined> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!isLarge(bytes) || showSaveFilePicker === undefined) return gathered(name, type);
  try {
    const types = [{ accept: { [type]: [name.slice(name.lastIndexOf('.'))] } }];
    const file = await showSaveFilePicker.call(window, { suggestedName: name, types });
    return {
      write: async (stream, signal) => stream.pipeTo(await file.createWritable(), { signal }),
      discard: async () => file.remove?.(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    return gathered(name, type);
  }
}

function gathered(name: string, type: string): ZipTarget {
  return {
    write: async (stream, signal) => {
      const blob = await new Response(stream.pipeThrough(new TransformStream(), { signal })).blob();
      download(new Blob([blob], { type }), name);
    },
    discard: async () => {},
  };
}

/** Has the browser save a file. */
function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Freed later: some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
