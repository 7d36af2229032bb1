const HEADER_END = '\r\n\r\n';

/**
 * The fields of a `multipart/form-data` body by name, as raw bytes: the SDK sends protobuf in one of them.
 * A body without the boundary its content type names throws.
 */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error(`No boundary in content type "${contentType}"`);
  const mark = Buffer.from(`--${boundary}`);
  const fields = new Map<string, Buffer>();
  let start = body.indexOf(mark);
  if (start < 0) throw new Error('The body does not contain its boundary');
  for (let end = body.indexOf(mark, start + mark.length); end > 0; end = body.indexOf(mark, start + mark.length)) {
    // Each part is framed by one line break after the mark and one before the next.
    readPart(body.subarray(start + mark.length + 2, end - 2), fields);
    start = end;
  }
  return fields;
}

function readPart(part: Buffer, fields: Map<string, Buffer>): void {
  const headerEnd = part.indexOf(HEADER_END);
  const name = /name="([^"]+)"/.exec(part.subarray(0, headerEnd).toString('latin1'))?.[1];
  if (headerEnd >= 0 && name !== undefined) fields.set(name, part.subarray(headerEnd + HEADER_END.length));
}
