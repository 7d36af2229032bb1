/** HTTP to the local cloud; the shapes are those of `simulator/protocol.ts`. */

/** Asks for JSON; a non-2xx answer throws with the sentence the server gave. */
export async function getJson<Reply>(path: string): Promise<Reply> {
  return readReply<Reply>(await fetch(path), path);
}

/** Sends JSON and reads JSON back. */
export async function postJson<Reply>(path: string, body: unknown): Promise<Reply> {
  const response = await fetch(path, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  return readReply<Reply>(response, path);
}

async function readReply<Reply>(response: Response, path: string): Promise<Reply> {
  if (response.ok) return (await response.json()) as Reply;
  throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
}
