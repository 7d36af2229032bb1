import { isSending, sentFileIds, withOutcome, type Photo } from './photos';

const one: Photo = { id: 'a', path: '/a.jpg', fileId: '', state: 'sending' };
const other: Photo = { id: 'b', path: '/b.jpg', fileId: 'cloud://b', state: 'sent' };

test('a picture that got through has its file id', () => {
  const after = withOutcome([one, other], 'a', 'cloud://a');
  expect(sentFileIds(after)).toEqual(['cloud://a', 'cloud://b']);
  expect(isSending(after)).toBe(false);
});

test('one that did not can be tried again and is not handed in', () => {
  const after = withOutcome([one, other], 'a', null);
  expect(after[0]?.state).toBe('failed');
  expect(sentFileIds(after)).toEqual(['cloud://b']);
});

test('one taken out meanwhile stays out', () => {
  expect(withOutcome([other], 'a', 'cloud://a')).toEqual([other]);
});

test('a picture on its way keeps the form waiting', () => {
  expect(isSending([one, other])).toBe(true);
});
