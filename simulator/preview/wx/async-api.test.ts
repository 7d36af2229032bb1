import { asyncApi, NotSimulated, WxFailure } from './async-api';

const greet = asyncApi('greet', (options) => {
  if (options['rude'] === true) throw new WxFailure('greet:fail rude', { errno: 7 });
  return { text: 'hello' };
});

describe('the calling convention of wx', () => {
  it('without callbacks it returns a promise', async () => {
    await expect(greet()).resolves.toEqual({ text: 'hello', errMsg: 'greet:ok' });
  });

  it('a refusal rejects with errMsg and its number', async () => {
    await expect(greet({ rude: true })).rejects.toMatchObject({ errMsg: 'greet:fail rude', errno: 7 });
  });

  it('with callbacks it returns nothing and calls success, then complete', async () => {
    const heard: string[] = [];
    await new Promise<void>((resolve) => {
      const returned = greet({ success: () => heard.push('success'), complete: () => { heard.push('complete'); resolve(); } });
      expect(returned).toBeUndefined();
    });
    expect(heard).toEqual(['success', 'complete']);
  });

  it('with callbacks a refusal goes to fail and nowhere else', async () => {
    const failure = await new Promise((resolve) => { void greet({ rude: true, fail: resolve }); });
    expect(failure).toEqual({ errMsg: 'greet:fail rude', errno: 7 });
  });

  it('what is not simulated stays a loud error', async () => {
    const missing = asyncApi('missing', () => { throw new NotSimulated('wx.missing'); });
    await expect(missing()).rejects.toThrow("NotSimulated('wx.missing')");
  });
});
