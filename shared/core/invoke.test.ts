import { invoke } from './invoke';

describe('invoke', () => {
  it('hands over what the cloud answered', async () => {
    expect(await invoke(() => Promise.resolve({ ok: true, data: 7 }), 'a.b', {})).toEqual({ ok: true, data: 7 });
  });

  it('tries again when the network was gone for a moment, with the same input', async () => {
    const seen: unknown[] = [];
    const answer = await invoke((call) => {
      seen.push(call);
      return seen.length < 2 ? Promise.reject(new Error('offline')) : Promise.resolve({ ok: true, data: null });
    }, 'a.b', { requestId: 'same' });
    expect(answer.ok).toBe(true);
    expect(seen).toEqual([{ action: 'a.b', input: { requestId: 'same' } }, { action: 'a.b', input: { requestId: 'same' } }]);
  });

  it('answers NETWORK after three tries', async () => {
    const answer = await invoke(() => Promise.reject(new Error('offline')), 'a.b', {});
    expect(answer.ok ? null : answer.error.code).toBe('NETWORK');
  });

  const malformed = [undefined, null, 'text', { ok: true }, { ok: false }, { result: 1 }];
  it.each(malformed.map((answer) => [JSON.stringify(answer), answer]))('answers INTERNAL when the function answered %s', async (_, answer) => {
    const result = await invoke(() => Promise.resolve(answer), 'a.b', {});
    expect(result.ok ? null : result.error.code).toBe('INTERNAL');
  });
});
