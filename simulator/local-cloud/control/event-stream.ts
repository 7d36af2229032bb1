import type { Events } from '../events';
import type { Exchange } from '../http-exchange';

const BEAT_EVERY_MS = 20_000;

/** Keeps a response open and writes every event to it, with a comment now and then so that nobody closes it as idle. */
export function serveEvents(events: Events, { request, response }: Exchange): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
  response.write(': connected\n\n');
  const stop = events.listen((event) => { response.write(`data: ${JSON.stringify(event)}\n\n`); });
  const beat = setInterval(() => { response.write(': still here\n\n'); }, BEAT_EVERY_MS);
  beat.unref();
  request.on('close', () => {
    clearInterval(beat);
    stop();
  });
}
