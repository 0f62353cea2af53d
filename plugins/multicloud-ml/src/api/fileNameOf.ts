/** The name that an answer gives its file (`Content-Disposition`), if it is one that a file can have. */
export function fileNameOf(headers: Headers): string | undefined {
  const disposition = headers.get('Content-Disposition') ?? '';
  const [, name] = /filename="(\w[\w.-]{0,119})"/.exec(disposition) ?? [];
  return name;
}
